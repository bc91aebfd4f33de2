import type { Emulator } from '../emulator.ts'
import { TwilioRefusal } from '../twilio/errors.ts'
import type { Approval, ApprovalStatus, Content } from './content.ts'
import { isSubmitted } from './content.ts'
import type { Submission } from './parse-content.ts'
import { reviewFault } from './whatsapp-review.ts'

const PENDING_AFTER_MS = 1_000
const REVIEWED_AFTER_MS = 2_000

export type Parts = Pick<Emulator, 'clock' | 'contents' | 'ledger' | 'log' | 'rules' | 'timers'>

/** Hands a template to WhatsApp, once and for all: what was submitted is neither changed nor submitted again. */
export async function submitTemplate(emulator: Parts, content: Content, submission: Submission): Promise<Approval> {
  if (isSubmitted(content)) throw new TwilioRefusal(92009)
  const submittedAt = emulator.clock.now()
  const approval: Approval = { ...submission, status: 'received', rejectionReason: '', submittedAt }
  await emulator.contents.save({ ...content, approval })
  followReview(emulator, content.sid, submittedAt)
  emulator.ledger.touch()
  return approval
}

/** Brings a template that is under review to its next steps, when they are due. */
export function followReview(emulator: Parts, sid: string, submittedAt: number): void {
  const { timers } = emulator
  timers.at(submittedAt + PENDING_AFTER_MS, () => moveOn(emulator, sid, submittedAt, ['received', () => ({ status: 'pending' })]))
  timers.at(submittedAt + REVIEWED_AFTER_MS, () => moveOn(emulator, sid, submittedAt, ['pending', (content) => review(emulator, content)]))
}

/** What fails WhatsApp's own checks is rejected whoever decides; the rest waits for the door, unless the rules approve it. */
function review({ contents, rules }: Parts, content: Content): Partial<Approval> | null {
  const rejectionReason = reviewFault(content, contents.of(content.accountSid ?? ''))
  if (rejectionReason !== null) return { status: 'rejected', rejectionReason }
  return rules.autoApprove ? { status: 'approved' } : null
}

type Move = readonly [from: ApprovalStatus, to: (content: Content) => Partial<Approval> | null]

/** Somebody at the door may have decided meanwhile, or the template be gone. */
function moveOn(emulator: Parts, sid: string, submittedAt: number, [from, to]: Move): void {
  const content = emulator.contents.find(sid)
  if (content?.approval?.status !== from || content.approval.submittedAt !== submittedAt) return
  const change = to(content)
  if (change === null) return
  emulator.contents
    .save({ ...content, approval: { ...content.approval, ...change } })
    .catch((cause: unknown) => emulator.log(`The review of ${sid} could not be written to the ledger: ${String(cause)}`))
  emulator.ledger.touch()
}
