import { infiniteQueryOptions } from '@tanstack/react-query'
import { type Api, valueOf } from '../api/api.ts'
import { queries } from '../api/queries.ts'

export function membersQuery(api: Api) {
  return infiniteQueryOptions({
    queryKey: [api.slug, 'members'],
    queryFn: ({ pageParam }) => valueOf(api.GET('/members', { params: { query: pageFrom(pageParam) } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

export function invitationsQuery(api: Api) {
  return infiniteQueryOptions({
    queryKey: [api.slug, 'invitations'],
    queryFn: ({ pageParam }) => valueOf(api.GET('/invitations', { params: { query: pageFrom(pageParam) } })),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  })
}

/** Whoever changed something about people wants to see what became of it. */
export function refreshPeople(api: Api): void {
  for (const key of ['members', 'invitations', 'activity']) void queries.invalidateQueries({ queryKey: [api.slug, key] })
}

function pageFrom(cursor: string | null) {
  return { limit: 50, ...(cursor === null ? {} : { cursor }) }
}
