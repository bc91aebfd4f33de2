import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import type { JobQueue } from '../platform/jobs.ts'
import * as events from './event-store.ts'
import type { Message, MessageStatus } from './message.ts'
import * as messages from './store.ts'

/** The message has failed, unless it moved on from where the caller knew it. In the caller's transaction. */
export async function settleFailure(
  ctx: { db: Db; clock: Clock; jobs: JobQueue },
  { message, errorCode, from }: { message: Message; errorCode: number | null; from: readonly MessageStatus[] },
): Promise<void> {
  const { organizationId, id } = message
  if (!(await messages.change(ctx.db, message, from, { status: 'failed', errorCode }))) return
  await events.insertMany(ctx.db, [{ organizationId, messageId: id, at: ctx.clock.now(), type: 'failed', detail: { errorCode } }])
}
