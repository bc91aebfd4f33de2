import type { Succession } from '../organization/organization.ts'
import * as professionals from '../organization/professional-store.ts'
import { inTransaction } from '../platform/database/database.ts'
import type { AppointmentContext } from './appointment.ts'
import { changeAppointment } from './change-appointment.ts'
import { refuseInUse } from './refuse-in-use.ts'
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
    if (ahead.length > 0 && reassignTo === undefined)
      refuseInUse(ahead.length, 'hand them over with ?reassignTo=ID, or leave them with ?keep=true')
    for (const appointmentId of ahead) await changeAppointment(tx, appointmentId, { professionalId: reassignTo })
  })
}
