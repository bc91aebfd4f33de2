import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query'
import type { Schemas } from '@puntual/contract'
import { ask } from '../api/api.ts'
import { queries } from '../api/queries.ts'

export type Overseen = Schemas['OverseenOrganization']
export type Health = Schemas['InstallationHealth']
export type NewOrganization = Schemas['NewOrganization']

const root = 'installation'
const LOOK_MS = 10_000
const PAGE = 50

export const healthQuery = queryOptions({
  queryKey: [root, 'health'],
  queryFn: () => ask<Health>('GET', '/api/v1/operator/health'),
  refetchInterval: LOOK_MS,
})

interface Page {
  items: Overseen[]
  nextCursor: string | null
}

export function organizationPages(q: string) {
  return infiniteQueryOptions({
    queryKey: [root, 'organizations', q],
    queryFn: ({ pageParam }) => {
      const asked = { limit: String(PAGE), ...(q === '' ? {} : { q }), ...(pageParam === null ? {} : { cursor: pageParam }) }
      return ask<Page>('GET', `/api/v1/operator/organizations?${new URLSearchParams(asked).toString()}`)
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: 3 * LOOK_MS,
  })
}

const refresh = () => queries.invalidateQueries({ queryKey: [root] })

export function useSwitching(done: (organization: Overseen) => void) {
  return useMutation({
    mutationFn: ({ id, enabled }: { id: string; enabled: boolean }) =>
      ask<Overseen>('PATCH', `/api/v1/operator/organizations/${id}`, { whatsapp: { enabled } }),
    onSuccess: async (organization) => {
      await refresh()
      done(organization)
    },
  })
}

export function useOpening(done: (organization: Overseen) => void) {
  return useMutation({
    mutationFn: (body: NewOrganization) => ask<Overseen>('POST', '/api/v1/operator/organizations', body),
    onSuccess: async (organization) => {
      await refresh()
      done(organization)
    },
  })
}
