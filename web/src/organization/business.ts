import { queryOptions } from '@tanstack/react-query'
import type { Schemas } from '@puntual/contract'
import { createContext, use } from 'react'
import type { Membership } from '../access/me.ts'
import { type Api, valueOf } from '../api/api.ts'
import type { Manner } from '../calendar/manner.ts'

export type Organization = Schemas['Organization']
export type Location = Schemas['Location']
export type Service = Schemas['Service']
export type Professional = Schemas['Professional']

/** The organization on the screen and what it offers, as far as this person may see it. */
export interface Business {
  api: Api
  slug: string
  organization: Organization
  locations: readonly Location[]
  services: readonly Service[]
  professionals: readonly Professional[]
  membership: Membership
  manner: Manner
  /** The branch being worked at; of a business without any yet, the business itself. */
  location: Location
  chooseLocation: (id: string) => void
}

export const BusinessContext = createContext<Business | undefined>(undefined)

export function useBusiness(): Business {
  const business = use(BusinessContext)
  if (business === undefined) throw new Error('This part belongs inside an organization')
  return business
}

/** Until there is a location: nothing is booked there, but the clock is known. */
export function insteadOfLocation({ name, timeZone }: Organization): Location {
  return { id: '', name, timeZone, address: null, phone: null }
}

export interface Offer {
  organization: Organization
  locations: Location[]
  services: Service[]
  professionals: Professional[]
}

const query = { limit: 200 }

export function offerQuery(api: Api) {
  return queryOptions({
    queryKey: [api.slug, 'offer'],
    staleTime: 300_000,
    queryFn: async (): Promise<Offer> => {
      const [organization, locations, services, professionals] = await Promise.all([
        valueOf(api.GET('/organization')),
        valueOf(api.GET('/locations', { params: { query } })),
        valueOf(api.GET('/services', { params: { query } })),
        valueOf(api.GET('/professionals', { params: { query } })),
      ])
      return { organization, locations: locations.items, services: services.items, professionals: professionals.items }
    },
  })
}

/** Who works there; a professional of no location works at all of them. */
export function workingAt(professionals: readonly Professional[], locationId: string): Professional[] {
  return professionals.filter(({ locationIds }) => locationIds.length === 0 || locationIds.includes(locationId))
}
