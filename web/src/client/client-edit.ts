import { useState } from 'react'
import { keepInTab, recallInTab } from '../api/kept.ts'
import { isLocale } from '../calendar/manner.ts'
import { useBusiness } from '../organization/business.ts'
import { type Client, sayPhone } from './client.ts'

interface Fields {
  name: string
  phone: string
  email: string
  locale: string
  notes: string
}

export type ClientChange = Partial<Pick<Client, 'name' | 'phone' | 'email' | 'locale' | 'notes'>>

/** A client that is being mended. What is typed outlives a reload, and only what was typed is saved: a colleague may mend the rest. */
export function useClientEdit(client: Client) {
  const { slug } = useBusiness()
  const [typed, setTyped] = useState(() => keptEdit(slug, client.id) ?? {})
  const saved = fieldsOf(client)
  const set = (next: Partial<Fields>) => {
    keepInTab(editName(slug, client.id), Object.keys(next).length === 0 ? null : next)
    setTyped(next)
  }
  const value = { ...saved, ...typed }
  const change = (changed: Partial<Fields>) => set(differing(saved, { ...typed, ...changed }))
  return { value, change, body: changeOf(differing(saved, typed)), discard: () => set({}) }
}

/** What was typed over a client and not saved yet. */
export function keptEdit(slug: string, clientId: string): Partial<Fields> | undefined {
  const kept = recallInTab(editName(slug, clientId))
  return typeof kept === 'object' && kept !== null ? kept : undefined
}

const editName = (slug: string, clientId: string): string => `client.${slug}.${clientId}`

function fieldsOf({ name, phone, email, locale, notes }: Client): Fields {
  return { name, phone: phone === null ? '' : sayPhone(phone), email: email ?? '', locale: locale ?? '', notes: notes ?? '' }
}

function differing(saved: Fields, typed: Partial<Fields>): Partial<Fields> {
  return Object.fromEntries(Object.entries(typed).filter(([name, text]) => text.trim() !== saved[name as keyof Fields]))
}

function changeOf({ name, locale, ...optional }: Partial<Fields>): ClientChange {
  const texts = Object.fromEntries(Object.entries(optional).map(([field, text]) => [field, text.trim() || null]))
  return {
    ...(name === undefined ? {} : { name: name.trim() }),
    ...(locale === undefined ? {} : { locale: isLocale(locale) ? locale : null }),
    ...texts,
  }
}
