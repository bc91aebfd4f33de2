import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Schemas } from '@puntual/contract'
import { type Api, valueOf } from '../api/api.ts'
import { askIn } from '../api/ask-in.ts'
import { addDays, toInstant } from '../calendar/local.ts'
import type { MessageSearch } from './message-search.ts'

export type Message = Schemas['Message']
export type Planned = Schemas['ListedReminder']

interface Page<T> {
  items: T[]
  nextCursor: string | null
}

const PAGE = 50
const PAGE_OF_CLIENT = 12
const DAY_MS = 86_400_000

/** Cut to the hour, so that the same list keeps its name in the cache for a while. */
function hoursFromNow(days: number): string {
  const hour = 3_600_000
  return new Date(Math.floor((Date.now() + days * DAY_MS) / hour) * hour).toISOString()
}

/** Whole days of a location's, the last one too. */
function withinDays({ desde, hasta }: MessageSearch, timeZone: string) {
  const midnight = (date: string) => toInstant(`${date}T00:00`, timeZone).toISOString()
  return {
    ...(desde === undefined ? {} : { from: midnight(desde) }),
    ...(hasta === undefined ? {} : { to: midnight(addDays(hasta, 1)) }),
  }
}

function sentWithin(search: MessageSearch, timeZone: string) {
  const { dias = '7' } = search
  if (dias === 'fechas') return withinDays(search, timeZone)
  return dias === 'todo' ? {} : { from: hoursFromNow(-Number(dias)) }
}

export function messagePages(api: Api, search: MessageSearch, timeZone: string) {
  const { estado, tipo, sede, q } = search
  const asked = {
    limit: String(PAGE),
    ...(estado === undefined ? {} : { status: estado }),
    ...(tipo === undefined ? {} : { kind: tipo }),
    ...(sede === undefined ? {} : { locationId: sede }),
    ...(q === undefined ? {} : { q }),
    ...sentWithin(search, timeZone),
  }
  return pages<Message>(api, 'messages', '/messages', asked)
}

/** What was said to one client, the newest first. */
export function messagesTo(api: Api, clientId: string) {
  return pages<Message>(api, 'messages', '/messages', { limit: String(PAGE_OF_CLIENT), clientId })
}

export function plannedPages(api: Api, { plan, tipo, sede, dias, q }: MessageSearch) {
  const asked = {
    limit: String(PAGE),
    status: plan ?? 'pending',
    ...(tipo === undefined ? {} : { kind: tipo }),
    ...(sede === undefined ? {} : { locationId: sede }),
    ...(q === undefined ? {} : { q }),
    ...(dias === '7' || dias === '30' ? { to: hoursFromNow(Number(dias)) } : {}),
  }
  return pages<Planned>(api, 'reminders', '/reminders', asked)
}

function pages<T>(api: Api, name: string, path: string, asked: Record<string, string>) {
  return infiniteQueryOptions({
    queryKey: [api.slug, name, asked],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ ...asked, ...(pageParam === null ? {} : { cursor: pageParam }) })
      return askIn<Page<T>>(api, 'GET', `${path}?${query.toString()}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  })
}

export function messageQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: [api.slug, 'messages', 'one', id],
    queryFn: () => valueOf(api.GET('/messages/{id}', { params: { path: { id } } })),
  })
}
