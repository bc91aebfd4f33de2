import type { WhatsappSettings } from '../organization/organization.ts'
import type { KindName } from './texts/words.ts'

type Switch = { [K in keyof WhatsappSettings]: WhatsappSettings[K] extends boolean ? K : never }[keyof WhatsappSettings]

/** A text the product sends about an appointment: under which switch, in which state of the appointment it is true, and when. */
export interface Notification {
  name: AppointmentKind
  switchedBy: Switch
  /** The only status in which the text is true. */
  trueWhile: 'confirmed' | 'cancelled'
  /** For a reminder: elapsed milliseconds before the start. Absent: at once. */
  beforeStartMs?: number
}

export type AppointmentKind = Exclude<KindName, 'test'>

export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS

export function defineNotification<const N extends Notification>(notification: N): N {
  return notification
}
