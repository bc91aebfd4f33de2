import { toInstantOrLater, toLocal } from '../calendar/zone.ts'
import * as locations from '../organization/location-store.ts'
import { inTransaction } from '../platform/database/database.ts'
import { type Appointment, type AppointmentContext, refuse } from './appointment.ts'
import { eventOf } from './tell-change.ts'
import { endOf } from './choose-offer.ts'
import * as appointments from './store.ts'

/**
 * Keeps what was agreed when a location's zone, or its zone's rules, change: the wall clock stays, the instant follows.
 * Answers how many appointments got another instant.
 */
export async function rezoneAppointments(ctx: AppointmentContext, locationId: string): Promise<number> {
  return inTransaction(ctx, async (tx) => {
    const location = await locations.find(tx.db, tx, locationId)
    if (location === undefined) return refuse('not-found', 'There is no such location')
    const ids = await appointments.holdUpcoming(tx.db, tx.organizationId, tx.clock.now(), { locationId })
    let rezoned = 0
    for (const before of await appointments.findMany(tx.db, ids, tx.organizationId)) {
      if (before.timeZone === location.timeZone && toLocal(before.startsAt, location.timeZone) === before.localStart) continue
      await rezone(tx, before, location.timeZone)
      rezoned += 1
    }
    return rezoned
  })
}

async function rezone(ctx: AppointmentContext, before: Appointment, timeZone: string): Promise<void> {
  const startsAt = toInstantOrLater(before.localStart, timeZone)
  const localStart = toLocal(startsAt, timeZone)
  const to = { timeZone, localStart, startsAt, endsAt: endOf(startsAt, before.services), updatedAt: ctx.clock.now() }
  await appointments.setInstant(ctx.db, before, to)
  await appointments.record(ctx.db, { ...eventOf(ctx, before.id), action: 'rezoned', detail: { from: before.timeZone, to: timeZone } })
  const after = (await appointments.find(ctx.db, ctx, before.id)) ?? before
  await ctx.on.appointmentChanged(ctx, { type: 'rezoned', after, notify: false })
}
