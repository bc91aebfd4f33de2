import { toInstantOrLater, toLocal } from '../calendar/zone.ts'
import * as locations from '../organization/location-store.ts'
import * as professionals from '../organization/professional-store.ts'
import * as organizations from '../organization/store.ts'
import { inTransaction } from '../platform/database/database.ts'
import { type Appointment, type AppointmentContext, refuse } from './appointment.ts'
import { refuseStale } from './change-appointment.ts'
import { endOf } from './choose-offer.ts'
import * as appointments from './store.ts'
import { eventOf } from './tell-change.ts'
import type { Before, Undo } from './undo.ts'
import { whole } from '../platform/context.ts'

/**
 * Undoes the last act while its notice is held back: the appointment, its plan and its messages are as they were, and nobody hears of
 * either. Whoever listens refuses once something about it has left. The history keeps both.
 */
export async function undoAppointment(ctx: AppointmentContext, id: string, revision?: number): Promise<Appointment> {
  return inTransaction(ctx, async (tx) => {
    await organizations.findAndHold(tx.db, tx.organizationId)
    const present = await appointments.findForUpdate(tx.db, tx, id)
    if (present === undefined) return refuse('not-found', 'There is no such appointment')
    if (revision !== undefined && revision !== present.revision) refuseStale()
    const act = (await appointments.undoable(tx.db, present)) ?? refuse('nothing-to-undo', 'Its last change is not one that can be undone')
    refuseLate(act.undo, tx.clock.now())
    const after = await restore(tx, present, act.undo.before)
    await tx.on.appointmentUndone(tx, after, act.undo.aftermath)
    await appointments.record(tx.db, { ...eventOf(tx, id), action: 'undone', detail: { act: act.action } })
    return after
  })
}

function refuseLate({ until }: Undo, now: Date): void {
  if (now >= new Date(until)) refuse('hold-over', 'The notice of this change was held back for a moment only, and that is over')
}

async function restore(ctx: AppointmentContext, present: Appointment, before: Before | null): Promise<Appointment> {
  const { db, organizationId } = ctx
  const change = before === null ? { status: 'cancelled' as const } : await asBefore(ctx, present, before)
  if (before !== null) await appointments.replaceServices(db, organizationId, present.id, before.services)
  if (!(await appointments.update(db, present, { ...change, updatedAt: ctx.clock.now() }))) refuseStale()
  return (await appointments.find(db, ctx, present.id)) ?? present
}

/** The wall clock as it was. The location's zone may be another by now, and is kept from becoming another meanwhile. */
async function asBefore(ctx: AppointmentContext, present: Appointment, before: Before) {
  const { db, organizationId } = ctx
  const { status, professionalId, notes, services } = before
  const location = await locations.findAndHold(db, whole(organizationId), present.location.id)
  const timeZone = location?.timeZone ?? present.timeZone
  const startsAt = timeZone === before.timeZone ? new Date(before.startsAt) : toInstantOrLater(before.localStart, timeZone)
  if (professionalId !== null) await professionals.hold(db, organizationId, professionalId)
  return { status, timeZone, startsAt, localStart: toLocal(startsAt, timeZone), endsAt: endOf(startsAt, services), professionalId, notes }
}
