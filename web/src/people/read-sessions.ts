import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/api.ts'
import { queries } from '../api/queries.ts'

export interface OpenSession {
  id: string
  /** Names it at the doors that end it; without the server's signature it opens nothing. */
  token: string
  userAgent: string | null
  createdAt: string
  updatedAt: string
}

/** Where this person is signed in, the newest use first; this browser's own before all others. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async () => {
    const [all, own] = await Promise.all([
      ask<OpenSession[]>('GET', '/api/auth/list-sessions'),
      ask<{ session: OpenSession } | null>('GET', '/api/auth/get-session'),
    ])
    const isOwn = ({ id }: OpenSession) => id === own?.session.id
    const others = all.filter((session) => !isOwn(session)).toSorted((one, other) => other.updatedAt.localeCompare(one.updatedAt))
    return { own: all.find(isOwn), others }
  },
})

export function refreshSessions(): void {
  void queries.invalidateQueries({ queryKey: sessionsQuery.queryKey })
}
