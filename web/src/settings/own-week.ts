import type { Schemas } from '@puntual/contract'
import type { Span, Week } from './week.ts'

export type Written = Schemas['ProfessionalHours']['weekly']

/** How somebody's hours are said: those of the location, the same at all of theirs, or others at each. */
export type Manner = 'like-place' | 'own' | 'each'

export function mannerOf(weekly: Written): Manner {
  if (weekly === null) return 'like-place'
  return weekly.some(({ locationId }) => locationId != null) ? 'each' : 'own'
}

/** What of their week is spent at a location; without one, what holds at all of them. */
export function weekAt(weekly: Written, locationId: string | null): Span[] {
  const there = (weekly ?? []).filter((span) => span.locationId == null || span.locationId === locationId)
  return there.map(({ weekday, from, to }) => ({ weekday, from, to }))
}

/** The same hours said for each location: whatever held at all of them holds at every one. */
export function saidForEach(weekly: Written, locationIds: readonly string[]): NonNullable<Written> {
  return locationIds.flatMap((locationId) => weekAt(weekly, locationId).map((span) => ({ ...span, locationId })))
}

/** Their hours with another week at one location. */
export function withWeekAt(weekly: Written, locationId: string, week: Week): NonNullable<Written> {
  const elsewhere = (weekly ?? []).filter((span) => span.locationId !== locationId)
  return [...elsewhere, ...week.map((span) => ({ ...span, locationId }))]
}
