import type { Message, Status } from '../ledger/message.ts'

interface Step {
  readonly status: Status
  readonly afterMs: number
}

/** The course of a message that nothing stops. The delays count from when it may leave. */
const course: readonly Step[] = [
  { status: 'queued', afterMs: 30 },
  { status: 'sending', afterMs: 80 },
  { status: 'sent', afterMs: 150 },
  { status: 'delivered', afterMs: 450 },
  { status: 'read', afterMs: 1_800 },
]

/** What comes next, and when; nothing once it ended or halted. Only a Messaging Service shows its queue. */
export function nextStep(message: Message): { status: Status; at: number } | undefined {
  if (message.halted === true) return undefined
  const index = course.findIndex(({ status }) => status === message.status)
  const isWaiting = message.status === 'accepted' || message.status === 'scheduled'
  if (index === -1 && !isWaiting) return undefined
  const step = course.slice(index + 1).find(({ status }) => message.messagingServiceSid !== null || status !== 'sending')
  return step && { status: step.status, at: (message.sendAt ?? message.acceptedAt) + step.afterMs }
}
