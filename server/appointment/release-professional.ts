import type { Succession } from '../organization/organization.ts'
import * as professionals from '../organization/professional-store.ts'
import { inTransaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { AppointmentContext } from './appointment.ts'
import { changeAppointment } from './change-appointment.ts'
import * as appointments from './store.ts'

/**
 * Settles whose the appointments ahead of a professional are to be, before they leave. Refuses, with their number, where nobody has
 * said; and where whoever takes over has no time for one of them, nothing is handed over.
 */
export async function releaseProfessional(ctx: AppointmentContext, id: string, { keep, reassignTo }: Succession): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    // Whoever is booking them at this moment is waited for, and whoever comes later finds them gone.
    await professionals.hold(tx.db, tx.organizationId, id)
    if (keep === true) return
    const ahead = await appointments.holdUpcoming(tx.db, tx.organizationId, tx.clock.now(), { professionalId: id })
    if (ahead.length > 0 && reassignTo === undefined) refuseInUse(ahead.length)
    for (const appointmentId of ahead) await changeAppointment(tx, appointmentId, { professionalId: reassignTo })
  })
}

function refuseInUse(count: number): never {
  const message = `${count === 1 ? 'One appointment' : `${count} appointments`} ahead: hand them over with ?reassignTo=ID, or leave them with ?keep=true`
  throw new Refusal('in-use', message, [], { appointments: count })
}
