import { templateVerdict } from '../content/template-verdict.ts'
import type { Contents } from '../content/contents.ts'
import type { Chance } from '../faults/chance.ts'
import type { Faults } from '../faults/faults.ts'
import { isSandbox, SANDBOX_LASTS_MS } from '../inbound/sandbox-words.ts'
import type { Message } from '../ledger/message.ts'
import { isBsuid, senderOf } from '../ledger/message.ts'
import type { People } from '../people/people.ts'
import type { User } from '../people/user.ts'
import type { Windows } from '../people/windows.ts'
import type { Limits } from './limits.ts'
import type { Rules } from './rules.ts'

const DAY_MS = 86_400_000
const SECOND_MS = 1_000

/** All that a verdict depends on. */
export interface Circumstances {
  readonly chance: Chance
  readonly contents: Contents
  readonly faults: Faults
  readonly limits: Limits
  readonly people: People
  readonly rules: Rules
  readonly windows: Windows
}

/** Why WhatsApp does not deliver a message that Twilio accepted, judged when it is about to leave; null: it goes out. */
export function judge(circumstances: Circumstances, message: Message, at: number): number | null {
  const user = circumstances.people.of(message.to)
  return (
    recipientFault(circumstances, message, user, at) ??
    message.flaw ??
    formFault(circumstances, message, at) ??
    rateFault(circumstances, message, at) ??
    (circumstances.chance.strikes('fail', circumstances.faults.failRate, message.luck) ? circumstances.faults.failWith : null)
  )
}

function recipientFault({ rules }: Circumstances, message: Message, user: User, at: number): number | null {
  if (user.failsWith !== null) return user.failsWith
  if (user.notOnWhatsApp) return 63024
  if (isBsuid(user.phone) && user.bsuid === null) return 63003 // a business-scoped id nobody has
  if (rules.sandbox && isSandbox(senderOf(message)) && !isJoined(user, at)) return 63015
  return null
}

function isJoined({ joinedAt }: User, at: number): boolean {
  return joinedAt !== null && at < joinedAt + SANDBOX_LASTS_MS
}

function formFault({ rules, contents, windows }: Circumstances, message: Message, at: number): number | null {
  const sender = senderOf(message) ?? ''
  const insideWindow = !rules.window || windows.openUntil(message.phone, sender, at) !== null
  if (message.contentSid === null) return insideWindow ? null : 63016
  const content = contents.find(message.contentSid)
  if (content === undefined) return 63027 // deleted since it was accepted
  if (rules.sandbox && isSandbox(sender) && content.accountSid !== null && !insideWindow) return 63016
  return templateVerdict(content, { insideWindow, rules, to: message.to })
}

function rateFault({ rules, limits, windows, contents }: Circumstances, message: Message, at: number): number | null {
  const sender = senderOf(message) ?? ''
  const { senderRate, messagingLimit, marketingLimit } = rules
  if (senderRate !== null && !limits.allows(`sender ${sender}`, senderRate, { now: at, ms: SECOND_MS })) return 63018
  if (messagingLimit !== null && windows.openUntil(message.phone, sender, at) === null) {
    if (limits.begunBy(message, at) > messagingLimit) return 63018
  }
  const isMarketing = message.contentSid !== null && contents.find(message.contentSid)?.approval?.category === 'MARKETING'
  if (!isMarketing || marketingLimit === null) return null
  return limits.allows(`marketing ${message.phone}`, marketingLimit, { now: at, ms: DAY_MS }) ? null : 63049
}
