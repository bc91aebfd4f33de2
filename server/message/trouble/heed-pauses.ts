import type { DeliveryContext, Verdict } from '../delivery.ts'
import type { Message } from '../message.ts'
import * as troubles from './trouble-store.ts'

/** One message a minute finds out whether a paused sender works again. */
export const PROBED_EVERY_MS = 60_000
/** Those that wait behind the one come back a minute after each other, but no later than this: all are released when it works. */
const LONGEST_WAIT_MS = 10 * 60_000

/** Keeps back what would leave from a paused sender, but for one message when it is time to try. */
export async function heedPauses(
  { db, clock }: Pick<DeliveryContext, 'db' | 'clock'>,
  held: readonly Message[],
  verdicts: Map<string, Verdict>,
): Promise<Map<string, Verdict>> {
  const senders = new Set([...verdicts.values()].flatMap((one) => (one.verdict === 'send' ? [one.channel.sender.id] : [])))
  const paused = senders.size === 0 ? [] : await troubles.paused(db, [...senders])
  if (paused.length === 0) return verdicts
  const now = clock.now()
  const heeded = new Map(verdicts)
  for (const { sender, probeAt } of paused) {
    const waiting = held.filter(({ id }) => isFrom(verdicts.get(id), sender))
    const nextProbe = new Date(now.getTime() + PROBED_EVERY_MS)
    const probes = await troubles.takeProbe(db, sender, now, nextProbe)
    const firstAt = probes ? nextProbe : probeAt
    for (const [place, message] of waiting.slice(probes ? 1 : 0).entries()) heeded.set(message.id, waitUntil(message, firstAt, place))
  }
  return heeded
}

function isFrom(verdict: Verdict | undefined, sender: string): boolean {
  return verdict?.verdict === 'send' && verdict.channel.sender.id === sender
}

/** No longer than it is of use, so that it ends when its time is over. */
function waitUntil({ usefulUntil }: Message, firstAt: Date, place: number): Verdict {
  const at = firstAt.getTime() + Math.min(LONGEST_WAIT_MS, place * PROBED_EVERY_MS)
  return { verdict: 'wait', reason: 'sender_paused', until: new Date(Math.min(at, usefulUntil?.getTime() ?? Infinity)) }
}
