import { nextFree, stretchesOf, wallClockAt } from '../calendar/free-slots.ts'
import { addDays, startOfDay } from '../calendar/opening-hours.ts'
import { addMinutes, type LocalDateTime, toLocal } from '../calendar/zone.ts'
import * as hours from '../organization/hours-store.ts'
import type { Location } from '../organization/offer.ts'
import { type Context, sees } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import * as busy from './busy-store.ts'
import { workingTime } from './working-time.ts'

export interface WantedSlot {
  professional: { id: string; name: string }
  location: Pick<Location, 'id' | 'timeZone'>
  startsAt: Date
  endsAt: Date
  /** The appointment that is to have it, where it has another now. */
  exceptId?: string | undefined
}

export interface FreeStart {
  startsAt: Date
  localStart: LocalDateTime
}

export interface Conflicts {
  taken: busy.Taken[]
  /** The first start on that day, at that time or later, that would do. */
  nextFree: FreeStart | null
}

const DAY_MS = 86_400_000

/** Who has a professional at a time that somebody wants, and what is free instead. */
export async function findConflicts(ctx: Context, wanted: WantedSlot): Promise<Conflicts> {
  const { professional, startsAt, endsAt, exceptId } = wanted
  const until = new Date(Math.max(endsAt.getTime(), startsAt.getTime() + DAY_MS))
  const found = await busy.takenBetween(ctx.db, ctx.organizationId, [professional.id], { from: startsAt, to: until })
  const others = found.filter(({ appointmentId }) => appointmentId !== exceptId)
  const taken = others.filter(({ from, to }) => from < endsAt && startsAt < to)
  return { taken, nextFree: taken.length === 0 ? null : await freeInstead(ctx, wanted, others) }
}

/**
 * Refuses a slot that somebody has, and says who and what is free. The caller holds the professional, so nobody takes it meanwhile; the
 * constraint of the table would refuse as well, but it knows no names.
 */
export async function refuseTaken(ctx: Context, wanted: WantedSlot): Promise<void> {
  const conflicts = await findConflicts(ctx, wanted)
  const [conflict] = conflicts.taken
  if (conflict === undefined) return
  const message = `${wanted.professional.name} has another appointment at that time`
  const faults = [{ path: 'startsAt', message: 'Choose another time or another professional' }]
  throw new Refusal('slot-taken', message, faults, {
    conflict: { ...showTaken(ctx, conflict), professionalName: wanted.professional.name },
    nextFree: showFree(conflicts.nextFree),
  })
}

/** Whoever may not look there learns that the time is taken, and not by whom. */
export function showTaken({ scope }: Context, { appointmentId, locationId, professionalId, clientName, localStart, localEnd }: busy.Taken) {
  const who = sees(scope, { locationId, professionalId }) ? { appointmentId, clientName } : { appointmentId: null, clientName: null }
  return { ...who, professionalId, localStart: localStart.slice(0, 16), localEnd: localEnd.slice(0, 16) }
}

export function showFree(free: FreeStart | null): { startsAt: string; localStart: string } | null {
  return free && { startsAt: free.startsAt.toISOString(), localStart: free.localStart.slice(0, 16) }
}

/** Within working hours, unless the time that was asked for is outside of them already. */
async function freeInstead(
  { db, organizationId, clock }: Context,
  { professional, location, startsAt, endsAt }: WantedSlot,
  taken: readonly busy.Taken[],
): Promise<FreeStart | null> {
  const { timeZone } = location
  const { date, time } = wallClockAt(startsAt, timeZone)
  const open = (await hours.find(db, 'location', organizationId, location.id))?.weekly ?? null
  const works = (await hours.find(db, 'professional', organizationId, professional.id))?.weekly ?? null
  const between = { from: startOfDay(date), to: startOfDay(addDays(date, 1)) }
  const absences = (await hours.absencesOf(db, organizationId, [professional.id], between)).get(professional.id) ?? []
  const working = workingTime({ locationId: location.id, open, works, absences }, date)
  const isWithin = working.some(({ from, to }) => from <= time && time < to)
  const spans = isWithin ? working : [{ from: '00:00', to: '24:00' }]
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000
  const from = new Date(Math.max(startsAt.getTime(), addMinutes(clock.now(), 1).getTime()))
  const free = nextFree(from, minutes, stretchesOf(date, timeZone, spans), taken)
  return free === undefined ? null : { startsAt: free, localStart: toLocal(free, timeZone) }
}
