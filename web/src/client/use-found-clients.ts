import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useBusiness } from '../organization/business.ts'
import type { Client } from './client.ts'
import { foundClients } from './read-clients.ts'

const TYPING_MS = 120

interface Found {
  clients: readonly Client[]
  /** What the server was asked for. */
  asked: string
  pending: boolean
}

/** Whom a text may mean. Until the answer to all of it is there, whoever of the last answer still fits: a quick Enter must pick nobody else. */
export function useFoundClients(text: string, enabled = true): Found {
  const { api } = useBusiness()
  const wanted = text.trim()
  const [asked] = useDebouncedValue(wanted, TYPING_MS)
  const found = useQuery({ ...foundClients(api, asked), enabled })
  const items = found.data?.items ?? []
  const fresh = asked === wanted && !found.isPlaceholderData
  return { clients: fresh ? items : items.filter((client) => fits(client, wanted)), asked, pending: found.isFetching || !fresh }
}

function fits({ name, phone }: Client, wanted: string): boolean {
  const digits = wanted.replaceAll(/\D/g, '')
  return plain(name).includes(plain(wanted)) || (digits.length > 2 && (phone ?? '').includes(digits))
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
