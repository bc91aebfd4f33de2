import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/api.ts'
import { beginAnew, keepFor } from '../api/kept.ts'
import type { Locale } from '../calendar/manner.ts'

export type Role = 'owner' | 'admin' | 'receptionist' | 'professional'

export interface Membership {
  organization: { id: string; slug: string; name: string; locale: Locale; timeZone: string; country: string; demo?: boolean }
  role: Role
  /** Null: all of them. */
  locationIds: string[] | null
  professionalId: string | null
}

/** Who is signed in, and where they work. */
export interface Me {
  user: { id: string; name: string; email: string; locale: Locale | null }
  operator: boolean
  memberships: Membership[]
}

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ client, queryKey }) => {
    const me = await ask<Me>('GET', '/api/v1/me')
    // In a tab beside another person signed in, over the work of whoever is on the screen here.
    if (keepFor(me.user.id) && client.getQueryData(queryKey) !== undefined) await beginAnew()
    return me
  },
  staleTime: 300_000,
})

const ranks: Record<Role, number> = { professional: 0, receptionist: 1, admin: 2, owner: 3 }

export function mayAct(role: Role, least: Role): boolean {
  return ranks[role] >= ranks[least]
}
