import { createHash } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/database.ts'
import { codeOf } from '../platform/error-code.ts'
import { ProblemError } from './problem.ts'
import * as answers from './idempotency-store.ts'

export interface Answer {
  status: number
  body: unknown
}

const KEPT_MS = 24 * 3_600_000

/** When a key may be forgotten. */
export const expiredBefore = (now: Date): Date => new Date(now.getTime() - KEPT_MS)

/**
 * Does a request at most once for its Idempotency-Key. The key is written in the effect's own transaction, so a request that
 * died left neither and may be repeated; one that succeeded is answered again, word for word.
 */
export async function answerOnce(
  ctx: Context,
  request: { method: string; path: string; key: string; text: string },
  act: (ctx: Context) => Promise<Answer>,
): Promise<Answer> {
  const use = { organizationId: ctx.organizationId, method: request.method, path: request.path, key: request.key }
  if (use.key.length > 255) throw new ProblemError(422, 'invalid', 'An Idempotency-Key has at most 255 characters')
  const bodyHash = createHash('sha256').update(request.text).digest('hex')
  return inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const taken = await answers.take(tx.db, use, bodyHash, now, expiredBefore(now)).catch(refuseBusy)
    if (!taken) return repeat(tx, use, bodyHash)
    const answer = await act(tx)
    await answers.recordAnswer(tx.db, use, answer.status, answer.body)
    return answer
  })
}

async function repeat(ctx: Context, use: answers.KeyUse, bodyHash: string): Promise<Answer> {
  const recorded = await answers.find(ctx.db, use)
  if (recorded === undefined || recorded.status === null) return refuseTwin()
  if (recorded.bodyHash !== bodyHash) {
    throw new ProblemError(422, 'key-reused', 'This Idempotency-Key was used with another body; use a new key for a new request')
  }
  return { status: recorded.status, body: recorded.response }
}

function refuseBusy(error: unknown): never {
  if (codeOf(error) === '55P03') return refuseTwin()
  throw error
}

function refuseTwin(): never {
  throw new ProblemError(409, 'in-progress', 'The same request is being worked on; ask again in a moment', [], 1)
}
