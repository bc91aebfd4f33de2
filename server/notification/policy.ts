import type { Appointment } from '../appointment/appointment.ts'
import { whatsappAddressOf } from '../client/client.ts'
import type { ReasonCode } from '../message/reason.ts'
import type { WhatsappSettings } from '../organization/organization.ts'
import { notificationOf } from './catalogue.ts'
import type { AppointmentKind } from './notification.ts'

/** What somebody sends to their own phone. */
export const TEST = 'test'

type Recipient = Pick<Appointment['client'], 'phone' | 'whatsapp'>

/**
 * Why an answer, or whatever else speaks of no appointment, may not leave under an organization's rules. A test goes to one's own
 * phone and needs no switch: it is how one finds out before switching on.
 */
export function forbiddenAnswer(kind: string, settings: WhatsappSettings, isUnwanted: boolean): ReasonCode | undefined {
  if (!settings.enabled && kind !== TEST) return 'whatsapp_disabled'
  return isUnwanted ? 'consent_withdrawn' : undefined
}

/** Why a kind may not be sent to somebody at all under an organization's rules; undefined when it may. */
export function forbidden(kind: AppointmentKind, settings: WhatsappSettings, client: Recipient): ReasonCode | undefined {
  if (!settings.enabled) return 'whatsapp_disabled'
  if (!settings[notificationOf(kind).switchedBy]) return 'switched_off'
  if (whatsappAddressOf(client) === null) return 'no_phone'
  if (client.whatsapp.consent === 'withdrawn') return 'consent_withdrawn'
  return undefined
}
