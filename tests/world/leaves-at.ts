import type { Message } from '../../server/message/message.ts'

/** When a message that waits leaves at the earliest. */
export function leavesAt({ nextAttemptAt, status }: Message): Date {
  if (nextAttemptAt === null) throw new Error(`It does not wait: it is ${status}`)
  return nextAttemptAt
}
