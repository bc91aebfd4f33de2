import { TwilioRefusal } from './errors.ts'

const SOONEST_MS = 300_000
const LATEST_MS = 35 * 86_400_000
const ISO_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/

/** When a scheduled message is to leave; null for one that leaves now. Scheduling belongs to Messaging Services. */
export function sendAtOf(form: URLSearchParams, now: number): number | null {
  const written = form.get('SendAt') ?? ''
  const type = form.get('ScheduleType') ?? ''
  if (written === '' && type === '') return null
  if (written === '') throw new TwilioRefusal(35126)
  if (type === '') throw new TwilioRefusal(35111)
  if (!form.get('MessagingServiceSid')) throw new TwilioRefusal(35118)
  const instant = ISO_UTC.test(written) ? Date.parse(written) : NaN
  if (Number.isNaN(instant)) throw new TwilioRefusal(35114)
  if (instant < now + SOONEST_MS || instant > now + LATEST_MS) throw new TwilioRefusal(35115)
  return instant
}
