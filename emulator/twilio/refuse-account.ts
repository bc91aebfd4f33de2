import type { Emulator } from '../emulator.ts'
import { isSandbox } from '../inbound/sandbox-words.ts'
import { withoutChannel } from '../ledger/message.ts'
import { TwilioRefusal } from './errors.ts'

const TRIAL_DAILY_LIMIT = 50
const SANDBOX_PACE_MS = 3_000

type Parts = Pick<Emulator, 'accounts' | 'clock' | 'limits' | 'people' | 'rules'>

/** What Twilio refuses at once for the account's sake: its senders, its recipients, its caps. */
export function refuseByAccount({ accounts, clock, limits, people, rules }: Parts, accountSid: string, form: URLSearchParams): void {
  const sender = withoutChannel(form.get('From') ?? '')
  const senders = accounts.find(accountSid)?.senders ?? []
  if (sender !== '' && senders.length > 0 && !senders.includes(sender)) throw new TwilioRefusal(63007)
  const user = people.of(form.get('To') ?? '')
  if (user.optedOut) throw new TwilioRefusal(21610)
  if (rules.trial && !user.verified) {
    throw new TwilioRefusal(21608, `The number ${user.phone} is unverified. Trial accounts cannot send messages to unverified numbers.`)
  }
  const now = clock.now()
  if (rules.sandbox && isSandbox(sender) && !limits.allows(`sandbox ${accountSid}`, 1, { now, ms: SANDBOX_PACE_MS }))
    throw new TwilioRefusal(63018)
  const dailyLimit = rules.dailyLimit ?? (rules.trial ? TRIAL_DAILY_LIMIT : null)
  if (dailyLimit !== null && limits.sentToday(accountSid, now) >= dailyLimit) {
    throw new TwilioRefusal(63038, `Account ${accountSid} exceeded the ${dailyLimit} daily messages limit`)
  }
  limits.countToday(accountSid, now)
}
