import type { Context } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Locale } from '../calendar/locale.ts'
import { NOBODY_KNOWS, unwantedCodes } from './errors/known-errors.ts'
import { failureOf } from './failure.ts'
import type { Message } from './message.ts'
import { retryMessage } from './retry-message.ts'
import * as messages from './store.ts'

export interface WhichFailed {
  /** Written since then. */
  from: Date
  errorCode?: number | undefined
}

/** At once; what is left over is for the next time. */
const MOST = 1_000

/**
 * An organization's failed messages that may be sent once more, the newest first, and whether there are more than can be told at
 * once. What may have arrived is among them only where it is asked for by its code.
 */
export async function findRetriable(ctx: Context, which: WhichFailed): Promise<{ found: Message[]; more: boolean }> {
  const exceptCodes = which.errorCode === NOBODY_KNOWS ? unwantedCodes : [...unwantedCodes, NOBODY_KNOWS]
  const { items, nextCursor } = await messages.list(ctx.db, ctx, { ...which, exceptCodes, status: 'failed', limit: MOST })
  return { found: items, more: nextCursor !== null }
}

/** What each code among them means, those of which there are most first. */
export function countByCode(failed: readonly Message[], locale: Locale) {
  const groups = Map.groupBy(failed, ({ errorCode }) => errorCode)
  return [...groups].map(([code, of]) => ({ ...failureOf(code, locale), messages: of.length })).sort((a, b) => b.messages - a.messages)
}

/** Sends these once more, each by itself; answers those that were queued again. What has moved on meanwhile stays as it is. */
export async function retryFailed(ctx: Context, failed: readonly Message[]): Promise<Message[]> {
  const queued: Message[] = []
  for (const { id } of failed) {
    const again = await retryMessage(ctx, id).catch(movedOn)
    if (again !== undefined) queued.push(again)
  }
  return queued
}

function movedOn(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}
