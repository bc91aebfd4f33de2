import { freeSlots, type Slot, stretchesOf } from '../calendar/free-slots.ts'
import { addDays, datesFrom, type LocalDate, startOfDay } from '../calendar/opening-hours.ts'
import * as hours from '../organization/hours-store.ts'
import * as locations from '../organization/location-store.ts'
import * as professionals from '../organization/professional-store.ts'
import type { Context } from '../platform/context.ts'
import { refuse } from './appointment.ts'
import * as busy from './busy-store.ts'
import { chooseServices } from './choose-offer.ts'
import { workingTime } from './working-time.ts'

export interface SlotRequest {
  locationId: string
  serviceIds: string[]
  professionalId?: string | undefined
  date: LocalDate
  days: number
}

/** Null where a location has no professionals: then nobody's time is taken. */
export interface FoundSlot extends Slot {
  professionalId: string | null
}

/** What can be booked: each start of each professional who works there, by start. */
export async function findSlots(ctx: Context, request: SlotRequest): Promise<{ timeZone: string; slots: FoundSlot[] }> {
  const { db, organizationId, clock } = ctx
  const { locationId, date, days } = request
  const location = await locations.find(db, ctx, locationId)
  if (location === undefined)
    return refuse('invalid', 'There is no such location', [{ path: 'locationId', message: 'Not a location of this organization' }])
  const open = (await hours.find(db, 'location', organizationId, locationId))?.weekly ?? null
  const services = await chooseServices(ctx, request.serviceIds)
  const durationMinutes = services.reduce((total, service) => total + service.durationMinutes, 0)
  const columns = await columnsOf(ctx, request)
  const ids = columns.flatMap(({ id }) => id ?? [])
  const dates = datesFrom(date, days)
  const absences = await hours.absencesOf(db, organizationId, ids, { from: startOfDay(date), to: startOfDay(addDays(date, days)) })
  const taken = Map.groupBy(
    await busy.takenBetween(db, organizationId, ids, wholeOf(dates, location.timeZone)),
    (one) => one.professionalId,
  )
  const found = columns.flatMap(({ id, weekly }) =>
    dates.flatMap((day) => {
      const week = { locationId, open, works: weekly, absences: absences.get(id ?? '') ?? [] }
      const own = { date: day, timeZone: location.timeZone, open: workingTime(week, day), busy: taken.get(id ?? '') ?? [] }
      return freeSlots({ ...own, durationMinutes, now: clock.now() }).map((slot) => ({ ...slot, professionalId: id }))
    }),
  )
  return { timeZone: location.timeZone, slots: found.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime()) }
}

type Column = Pick<professionals.Colleague, 'weekly'> & { id: string | null }

async function columnsOf(ctx: Context, { locationId, professionalId }: SlotRequest): Promise<Column[]> {
  const all = await professionals.workingAt(ctx.db, ctx, locationId)
  if (professionalId === undefined) return all.length === 0 ? [{ id: null, weekly: null }] : all
  const one = all.find(({ id }) => id === professionalId)
  if (one === undefined)
    refuse('invalid', 'There is no such professional there', [{ path: 'professionalId', message: 'Choose one who works there' }])
  return [one]
}

/** From the first midnight on, with room for what a slot late on the last day takes of the next. */
function wholeOf(dates: readonly LocalDate[], timeZone: string): { from: Date; to: Date } {
  const all = dates.flatMap((date) => stretchesOf(date, timeZone, [{ from: '00:00', to: '24:00' }]))
  return { from: all.at(0)?.from ?? new Date(0), to: all.at(-1)?.to ?? new Date(0) }
}
