import { queryOptions } from '@tanstack/react-query'
import type { Schemas } from '@puntual/contract'
import { type Api, valueOf } from '../api/api.ts'

/** As many as one page holds: whoever has more is told so. */
export const MOST = 200

export type Booked = Schemas['Appointment']

/** How many messages wait for their hour. */
export function plannedQuery(api: Api) {
  return queryOptions({
    queryKey: [api.slug, 'reminders', 'count'],
    queryFn: async () => (await valueOf(api.GET('/reminders', { params: { query: { status: 'pending', limit: MOST } } }))).items.length,
  })
}

/** What is still to take place somewhere, or with somebody. */
export function aheadQuery(api: Api, of: { locationId?: string; professionalId?: string }) {
  return queryOptions({
    queryKey: [api.slug, 'ahead', of],
    queryFn: async (): Promise<Booked[]> => {
      const query = { ...of, from: new Date().toISOString(), limit: MOST }
      const { items } = await valueOf(api.GET('/appointments', { params: { query } }))
      return items.filter(({ status }) => status === 'pending' || status === 'confirmed')
    },
  })
}
