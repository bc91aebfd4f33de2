import type { Appointment, AppointmentChange, AppointmentContext } from './appointment.ts'
import * as appointments from './store.ts'
import { beforeOf, heldUntil } from './undo.ts'

/** How the history calls a change, and what was there before; null: nothing. */
export interface Told {
  action: string
  detail: Record<string, unknown>
  before: Appointment | null
}

/** Has everybody who listens do what follows from a change, and writes it into the history; while its notice is held back, so that it can be undone. */
export async function tellChange(ctx: AppointmentContext, change: AppointmentChange, { action, detail, before }: Told): Promise<void> {
  const aftermath = await ctx.on.appointmentChanged(ctx, change)
  const until = heldUntil(change.notify, ctx.clock.now())
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
