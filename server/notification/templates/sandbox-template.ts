import { notificationOf } from '../catalogue.ts'
import type { AppointmentKind } from '../notification.ts'
import type { PushedTemplate } from './pushed-template.ts'

/** What a message is made of: an approved template and the words it was approved with. */
export type Sendable = Pick<PushedTemplate, 'contentSid' | 'words'>

/** The one template about an appointment that Twilio's sandbox has, in its own words. */
const comingUp: Sendable = {
  contentSid: 'HXb5b62575e6e4ff6129ad7c8efe1f983e',
  words: {
    body: 'Your appointment is coming up on {{day}} at {{time}}. If you need to change it, please reply back and let us know.',
    buttons: [],
  },
}

/** What a kind is said with in the sandbox; undefined where those words would not be true, as of a cancelled appointment. */
export function sandboxTemplate(kind: AppointmentKind): Sendable | undefined {
  return notificationOf(kind).trueWhile === 'confirmed' ? comingUp : undefined
}
