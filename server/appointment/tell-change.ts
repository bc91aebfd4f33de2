import type { Appointment, AppointmentChange, AppointmentContext } from './appointment.ts'
import * as appointments from './store.ts'
import { beforeOf, undoableUntil } from './undo.ts'

/** How the history calls a change, and what was there before; null: nothing. */
export interface Told {
  action: string
  detail: Record<string, unknown>
  before: Appointment | null
}

/**
 * Has everybody who listens do what follows from a change, and writes it into the history, so that it can be undone
 * while nobody was told of it. What the client did themselves is not the team's to undo.
 */
export async function tellChange(ctx: AppointmentContext, change: AppointmentChange, { action, detail, before }: Told): Promise<void> {
  const aftermath = await ctx.on.appointmentChanged(ctx, change)
  const until = ctx.actor === 'client' ? undefined : undoableUntil(change, ctx.clock.now())
  const undo = until && {
    until: until.toISOString(),
    revision: change.after.revision,
    before: before && beforeOf(before),
    aftermath: aftermath ?? null,
  }
  await appointments.record(ctx.db, { ...eventOf(ctx, change.after.id), action, detail, undo })
}

export function eventOf(ctx: AppointmentContext, appointmentId: string) {
  return { organizationId: ctx.organizationId, appointmentId, at: ctx.clock.now(), actor: ctx.actor }
}
