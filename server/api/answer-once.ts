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

/** The request that a key stands for. */
export interface KeyedRequest {
  path: string
  key: string
  /** The body as it came. */
  text: string
}

/** How the work is done, and how its answer is kept for whoever repeats the request. */
export interface Work {
  act: (ctx: Context) => Promise<Answer>
  /** What follows once the act is committed: only then may it use the network. */
  afterwards?: ((answer: Answer) => Promise<Answer>) | undefined
  keep: (body: unknown) => unknown
  recall: (kept: unknown) => unknown
}

/**
 * Does a request at most once for its Idempotency-Key. The key is written in the effect's own transaction, so a request that
 * died left neither and may be repeated; one that succeeded is answered again, word for word.
 */
export async function answerOnce(ctx: Context, request: KeyedRequest, work: Work): Promise<Answer> {
  const use = { organizationId: ctx.organizationId, method: 'POST', path: request.path, key: request.key }
  if (use.key.length > 255) throw new ProblemError(422, 'invalid', 'An Idempotency-Key has at most 255 characters')
  const bodyHash = createHash('sha256').update(request.text).digest('hex')
  const { answer, isNew } = await inTransaction(ctx, async (tx) => {
    const now = tx.clock.now()
    const taken = await answers.take(tx.db, use, bodyHash, now, expiredBefore(now)).catch(refuseBusy)
    if (!taken) return { answer: await repeat(tx, use, bodyHash, work), isNew: false }
    const done = await work.act(tx)
    await answers.recordAnswer(tx.db, use, done.status, work.keep(done.body))
    return { answer: done, isNew: true }
  })
  if (!isNew || !work.afterwards) return answer
  const final = await work.afterwards(answer)
  await answers.recordAnswer(ctx.db, use, final.status, work.keep(final.body))
  return final
}

async function repeat(ctx: Context, use: answers.KeyUse, bodyHash: string, { recall }: Work): Promise<Answer> {
  const recorded = await answers.find(ctx.db, use)
  if (recorded === undefined || recorded.status === null) return refuseTwin()
  if (recorded.bodyHash !== bodyHash) {
    throw new ProblemError(422, 'key-reused', 'This Idempotency-Key was used with another body; use a new key for a new request')
  }
  return { status: recorded.status, body: recall(recorded.response) }
}

function refuseBusy(error: unknown): never {
  if (codeOf(error) === '55P03') return refuseTwin()
  throw error
}

function refuseTwin(): never {
  throw new ProblemError(409, 'in-progress', 'The same request is being worked on; ask again in a moment', [], 1)
}
