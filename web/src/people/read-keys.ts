import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Schemas } from '@puntual/contract'
import { type Api, valueOf } from '../api/api.ts'
import { queries } from '../api/queries.ts'

export type ApiKey = Schemas['ApiKey']
export type NewApiKey = Schemas['NewApiKey']
export type AuditEvent = Schemas['AuditEvent']

export function keysQuery(api: Api) {
  return queryOptions({ queryKey: [api.slug, 'keys'], queryFn: () => valueOf(api.GET('/api-keys')) })
}

export function activityQuery(api: Api) {
  return infiniteQueryOptions({
    queryKey: [api.slug, 'activity'],
    queryFn: ({ pageParam: cursor }) =>
      valueOf(api.GET('/audit', { params: { query: { limit: 50, ...(cursor === null ? {} : { cursor }) } } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export function refreshKeys(api: Api): void {
  for (const key of ['keys', 'activity']) void queries.invalidateQueries({ queryKey: [api.slug, key] })
}
