import type { Appointment, AppointmentContext } from '../appointment/appointment.ts'
import type { Client, ClientContext } from '../client/client.ts'
import type { Organization } from '../organization/organization.ts'
import type { Tap } from './button.ts'
import type { Inbound, Meaning } from './inbound.ts'

export type ConversationContext = AppointmentContext & ClientContext & { buttonKey: string }

/** A message with everything that is known about it, held. */
export interface Received {
  id: string
  inbound: Inbound
  organization: Organization
  /** Undefined for somebody nobody knows. */
  client: Client | undefined
  /** The button, and its appointment as it stands. */
  tapped: { tap: Tap; appointment: Appointment } | undefined
  /** What the message is about. */
  appointmentId: string | null
  meaning: Meaning
}
