/** A branch: where appointments happen, on its own wall clock. */
export interface Location {
  id: string
  name: string
  address: string | null
  timeZone: string
  phone: string | null
}

/** Where to go, as a text says it. */
export function placeOf({ name, address }: Pick<Location, 'name' | 'address'>): string {
  return address === null ? name : `${name}, ${address}`
}

/** What is done, for how long (minutes) and for how much (the organization's currency). */
export interface Service {
  id: string
  name: string
  durationMinutes: number
  price: number | null
}

/** Who does it; a column of the agenda. */
export interface Professional {
  id: string
  name: string
  locationIds: string[]
}
