import { inTransaction } from '../platform/database/database.ts'
import type { Appointment, AppointmentContext } from './appointment.ts'
import { tellChange } from './tell-change.ts'
import * as appointments from './store.ts'

/**
 * What the client answered. The revision stays: nothing that was agreed is another, and whoever edits the appointment
 * meanwhile is not turned away. The caller holds the appointment.
 */
export async function recordResponse(ctx: AppointmentContext, appointment: Appointment, response: 'confirmed' | 'declined'): Promise<void> {
  if (appointment.clientResponse === response) return
  await inTransaction(ctx, async (tx) => {
    await appointments.setResponse(tx.db, appointment, response, tx.clock.now())
    const change = { type: 'answered', after: { ...appointment, clientResponse: response }, notify: false } as const
    await tellChange(tx, change, { action: `client_${response}`, detail: {}, before: appointment })
  })
}
