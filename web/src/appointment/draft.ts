import type { Client } from '../client/client.ts'
import type { Chosen } from '../client/client-choice.tsx'
import { keepInTab, recallInTab } from '../api/kept.ts'
import type { LocalDate, LocalTime } from '../calendar/local.ts'

/** A booking that is being written in this tab. It outlives a reload, a closed dialog and a session that ended. */
export interface Draft {
  client: Chosen
  serviceIds: string[]
  professionalId: string | null
  date: LocalDate
  start: LocalTime | null
  notes: string
  notify: boolean
  /** What was typed to find the client by. */
  sought?: string
  /** Where somebody tapped to begin it, as long as the dialog is open. */
  at?: string | undefined
}

export function freshDraft(date: LocalDate): Draft {
  return { client: null, serviceIds: [], professionalId: null, date, start: null, notes: '', notify: true }
}

/** The next booking here is for them, with whatever else was being written. */
export function beginWith(slug: string, locationId: string, client: Client, today: LocalDate): void {
  const begun = keptDraft(slug, locationId, today) ?? freshDraft(today)
  keepDraft(slug, locationId, { ...begun, client: { kind: 'known', client } })
}

/** What was being written here, as long as it is not of a day that has gone. */
export function keptDraft(slug: string, locationId: string, today: LocalDate, at?: string): Draft | undefined {
  const kept = recallInTab(draftName(slug, locationId)) as Draft | null
  if (kept === null || !Array.isArray(kept.serviceIds) || typeof kept.date !== 'string') return undefined
  if (kept.at !== at && !isWorthKeeping(kept)) return undefined
  return kept.date < today ? { ...kept, date: today, start: null } : kept
}

export function keepDraft(slug: string, locationId: string, draft: Draft | null): void {
  const kept = draft !== null && (draft.at !== undefined || isWorthKeeping(draft)) ? draft : null
  keepInTab(draftName(slug, locationId), kept)
  if (kept === null) keepInTab(keysName(slug, locationId), null)
}

/** The keys under which the draft was sent so far, by what it said. */
export function keptKeys(slug: string, locationId: string): Map<string, string> {
  return new Map(Object.entries((recallInTab(keysName(slug, locationId)) ?? {}) as Record<string, string>))
}

export function keepKeys(slug: string, locationId: string, keys: ReadonlyMap<string, string>): void {
  keepInTab(keysName(slug, locationId), Object.fromEntries(keys))
}

function isWorthKeeping({ client, serviceIds, notes }: Draft): boolean {
  return client !== null || serviceIds.length > 0 || notes !== ''
}

/** Without the services and the professional that are not there any more: nobody could see them to take them out. */
export function ofToday(draft: Draft, services: readonly { id: string }[], professionals: readonly { id: string }[]): Draft {
  const has = (offer: readonly { id: string }[], wanted: string | null) => offer.some(({ id }) => id === wanted)
  return {
    ...draft,
    serviceIds: draft.serviceIds.filter((id) => has(services, id)),
    professionalId: has(professionals, draft.professionalId) ? draft.professionalId : null,
  }
}

function draftName(slug: string, locationId: string): string {
  return `draft.${slug}.${locationId}`
}

function keysName(slug: string, locationId: string): string {
  return `draft-keys.${slug}.${locationId}`
}

/** Where somebody tapped, out of the address: `2026-11-12T15:00~professional`. */
export function tappedPlace(written: string): { date: LocalDate; start: LocalTime; professionalId: string | null } | undefined {
  const [start = '', professionalId] = written.split('~')
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(start)
    ? { date: start.slice(0, 10), start, professionalId: professionalId ?? null }
    : undefined
}
