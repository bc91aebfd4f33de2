import * as locations from '../organization/location-store.ts'
import { inTransaction } from '../platform/database/database.ts'
import type { AppointmentContext } from './appointment.ts'
import { refuseInUse } from './refuse-in-use.ts'
import * as appointments from './store.ts'

/** Refuses to close a location, with their number, while appointments are ahead there: no agenda would show them any more. */
export async function releaseLocation(ctx: AppointmentContext, id: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    // Whoever is booking there at this moment is waited for, and whoever comes later finds it closed.
    await locations.findForUpdate(tx.db, tx, id)
    const ahead = await appointments.holdUpcoming(tx.db, tx.organizationId, tx.clock.now(), { locationId: id })
    if (ahead.length > 0) refuseInUse(ahead.length, 'move or cancel them first')
  })
}
