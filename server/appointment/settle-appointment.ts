import * as organizations from '../organization/store.ts'
import { inTransaction } from '../platform/database/database.ts'
import { type Appointment, type AppointmentContext, type AppointmentStatus, type Notify, refuse } from './appointment.ts'
import * as appointments from './store.ts'
import { tellChange } from './tell-change.ts'

/** Frees the slot, and with it whatever was still to be said about it. */
export async function cancelAppointment(
  ctx: AppointmentContext,
  id: string,
  { reason, notify = true }: { reason?: string | undefined; notify?: Notify | undefined } = {},
): Promise<Appointment> {
  return settle(ctx, id, 'cancelled', { type: 'cancelled', notify, detail: reason === undefined ? {} : { reason } })
}

/** Accepts what was only asked for; its confirmation and its reminders begin here. */
export async function confirmAppointment(ctx: AppointmentContext, id: string, notify: Notify = true): Promise<Appointment> {
  return settle(ctx, id, 'confirmed', { type: 'confirmed', notify, detail: {} })
}

/** The client came. */
export async function completeAppointment(ctx: AppointmentContext, id: string): Promise<Appointment> {
  return settle(ctx, id, 'completed', { type: 'settled', notify: false, detail: {} })
}

/** The client did not come. */
export async function markNoShow(ctx: AppointmentContext, id: string): Promise<Appointment> {
  return settle(ctx, id, 'no_show', { type: 'settled', notify: false, detail: {} })
}

interface Settling {
  type: 'cancelled' | 'confirmed' | 'settled'
  notify: Notify
  detail: Record<string, unknown>
}

async function settle(
  ctx: AppointmentContext,
  id: string,
  to: AppointmentStatus,
  { type, notify, detail }: Settling,
): Promise<Appointment> {
  return inTransaction(ctx, async (tx) => {
    await organizations.findAndHold(tx.db, tx.organizationId)
    const before = notify === true ? undefined : await appointments.findForUpdate(tx.db, tx, id)
    if (!(await appointments.settle(tx.db, tx, id, to, tx.clock.now()))) await refuseSettling(tx, id, to)
    const after = (await appointments.find(tx.db, tx, id)) ?? refuse('not-found', 'There is no such appointment')
    await tellChange(tx, { type, after, notify }, { action: to, detail, before: before ?? after })
    return after
  })
}

async function refuseSettling(ctx: AppointmentContext, id: string, to: AppointmentStatus): Promise<never> {
  const now = await appointments.find(ctx.db, ctx, id)
  if (now === undefined) return refuse('not-found', 'There is no such appointment')
  return refuse('already-settled', `An appointment that is ${now.status} cannot become ${to}`)
}
