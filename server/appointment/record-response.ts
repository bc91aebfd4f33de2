import { inTransaction } from '../platform/database/database.ts'
import * as organizations from '../organization/store.ts'
import { type Appointment, type AppointmentContext, refuse } from './appointment.ts'
import { tellChange } from './tell-change.ts'
import * as appointments from './store.ts'

type ClientResponse = Appointment['clientResponse']

/**
 * What the client answered. The revision stays: nothing that was agreed is another, and whoever edits the appointment
 * meanwhile is not turned away. The caller holds the appointment.
 */
export async function recordResponse(ctx: AppointmentContext, appointment: Appointment, response: ClientResponse): Promise<void> {
  if (appointment.clientResponse === response) return
  await inTransaction(ctx, async (tx) => {
    await appointments.setResponse(tx.db, appointment, response, tx.clock.now())
    const action = response === 'none' ? 'client_unanswered' : `client_${response}`
    const change = { type: 'answered', after: { ...appointment, clientResponse: response }, notify: false } as const
    await tellChange(tx, change, { action, detail: {}, before: appointment })
  })
}

/** What the client said to somebody of the team, who may also have misheard. Only of what is still ahead. */
export async function noteResponse(ctx: AppointmentContext, id: string, response: ClientResponse): Promise<Appointment> {
  return inTransaction(ctx, async (tx) => {
    await organizations.findAndHold(tx.db, tx.organizationId)
    const appointment = (await appointments.findForUpdate(tx.db, tx, id)) ?? refuse('not-found', 'There is no such appointment')
    const { status } = appointment
    if (status !== 'confirmed' && status !== 'pending')
      refuse('already-settled', `This appointment is ${status}: there is nothing to answer`)
    await recordResponse(tx, appointment, response)
    return (await appointments.find(tx.db, tx, id)) ?? appointment
  })
}
