import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type Api, valueOf } from '../api/api.ts'
import { askIn } from '../api/ask-in.ts'

/** How often a client came, and what was agreed about writing to them. */
export interface ClientSummary {
  attendance: { pending: number; confirmed: number; cancelled: number; completed: number; no_show: number }
  last: { startsAt: string; timeZone: string } | null
  next: { startsAt: string; timeZone: string } | null
}

const FOUND_AT_ONCE = 7
const PAGE = 50

/** By any part of the name, or of the phone from three digits on. */
export function foundClients(api: Api, q: string) {
  return queryOptions({
    queryKey: [api.slug, 'clients', 'found', q],
    queryFn: () => valueOf(api.GET('/clients', { params: { query: { limit: FOUND_AT_ONCE, ...(q === '' ? {} : { q }) } } })),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
}

export function clientPages(api: Api, q: string) {
  return infiniteQueryOptions({
    queryKey: [api.slug, 'clients', 'pages', q],
    queryFn: ({ pageParam }) =>
      valueOf(
        api.GET('/clients', {
          params: { query: { limit: PAGE, ...(q === '' ? {} : { q }), ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  })
}

/** Their appointments, the latest first. */
export function historyPages(api: Api, clientId: string) {
  return infiniteQueryOptions({
    queryKey: [api.slug, 'appointment', 'of', clientId],
    queryFn: ({ pageParam }) =>
      valueOf(
        api.GET('/appointments', {
          params: { query: { clientId, order: 'desc', limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

/** When each of those who are shown came last and comes next, by client. */
export function clientVisits(api: Api, ids: readonly string[]) {
  return queryOptions({
    queryKey: [api.slug, 'clients', 'visits', ids],
    queryFn: async () => {
      const asked = Array.from({ length: Math.ceil(ids.length / PAGE) }, (_, page) => ids.slice(page * PAGE, (page + 1) * PAGE))
      const pages = await Promise.all(
        asked.map((some) => valueOf(api.GET('/client-visits', { params: { query: { clientIds: some.join(',') } } }))),
      )
      return new Map(pages.flatMap(({ items }) => items).map((visits) => [visits.clientId, visits]))
    },
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  })
}

export function clientQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: [api.slug, 'clients', 'one', id],
    queryFn: () => valueOf(api.GET('/clients/{id}', { params: { path: { id } } })),
  })
}

export function summaryQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: [api.slug, 'clients', 'summary', id],
    queryFn: () => askIn<ClientSummary>(api, 'GET', `/clients/${id}/summary`),
    retry: false,
  })
}
