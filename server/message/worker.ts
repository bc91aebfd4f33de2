import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '../platform/database/database.ts'
import { type Loop, startLoop } from '../platform/loop.ts'
import type { Claimed } from './claim.ts'
import { claimDue } from './claim-messages.ts'
import { deliver } from './deliver-messages.ts'
import type { DeliveryContext } from './delivery.ts'
import { firstTurn, nextDue } from './due-store.ts'
import { type Settled, settleOrPutAside } from './settle-deliveries.ts'
import { DELIVERY_CHANNEL } from './wake-delivery.ts'

/** Requests under way at once in one process: it is concurrency that hides the wire. */
const MOST_UNDER_WAY = 512
const LARGEST_CLAIM = 256
/** While others are under way, fewer than this are not worth a claim. */
const LEAST_ROOM = 128
/** A bell that nobody heard delays by this much at most. */
const LONGEST_SLEEP_MS = 1_000
/** What is due and not to be had is in another worker's hands. */
const SHORTEST_SLEEP_MS = 20
/** One sender has no room for so long, but another's messages may come due meanwhile. */
const LONGEST_WAIT_FOR_ROOM_MS = 250
const RETRY_MS = 1_000
/** How long what was accepted waits for others, to be written down with them. */
const LINGER_MS = 20
/** A request that takes longer than this at the end is left to its lease. */
const PATIENCE_MS = 4_000

/** Sends what is due, written down already or only planned, as fast as the wire and the senders' pace allow, until it is stopped. */
export function startDelivering(ctx: DeliveryContext, { listen }: Pick<Database, 'listen'>): { stop(): Promise<void> } {
  const settling = startSettling(ctx)
  const underWay = new Set<Promise<void>>()
  let tellOfRoom = (): void => undefined
  let isStopping = false
  let turn = firstTurn
  let largest = LARGEST_CLAIM
  const send = (one: Claimed) => {
    const sent = deliver(ctx, one).then((settled) => settling.add(settled))
    underWay.add(sent)
    void sent.then(() => {
      underWay.delete(sent)
      if (underWay.size <= MOST_UNDER_WAY - LEAST_ROOM) tellOfRoom()
    })
  }
  const loop = startLoop('deliveries', ctx.log, RETRY_MS, async () => {
    if (underWay.size > MOST_UNDER_WAY - LEAST_ROOM) await new Promise<void>((resolve) => (tellOfRoom = resolve))
    if (isStopping) return 0
    const claim = await claimDue(ctx, turn, Math.min(largest, MOST_UNDER_WAY - underWay.size))
    turn = claim.turn
    // What finds no room is not looked at again and again.
    largest = claim.left > 0 ? Math.min(LARGEST_CLAIM, 2 * claim.claimed.length + 8) : LARGEST_CLAIM
    claim.claimed.forEach(send)
    const planned = await ctx.planned.claim(ctx, Math.max(1, Math.min(LARGEST_CLAIM, MOST_UNDER_WAY - underWay.size)))
    planned.claimed.forEach(send)
    if (planned.found > 0) return 0
    if (claim.left > 0) return Math.min(LONGEST_WAIT_FOR_ROOM_MS, Math.max(SHORTEST_SLEEP_MS, claim.roomInMs))
    return claim.isAll ? await idleFor(ctx) : 0
  })
  const listening = listen(DELIVERY_CHANNEL, () => loop.wake())
  return {
    stop: async () => {
      isStopping = true
      tellOfRoom()
      await listening.stop()
      await loop.stop()
      await Promise.race([Promise.all(underWay), wait(PATIENCE_MS, undefined, { ref: false })])
      await settling.stop()
    },
  }
}

async function idleFor({ db, clock, planned }: DeliveryContext): Promise<number> {
  const next = [await nextDue(db), await planned.nextDue(db)].map((at) => at?.getTime() ?? Infinity)
  return Math.min(LONGEST_SLEEP_MS, Math.max(SHORTEST_SLEEP_MS, Math.min(...next) - clock.now().getTime()))
}

interface Settling {
  /** Resolves once it is written down. */
  add(settled: Settled): Promise<void>
  stop(): Promise<void>
}

/** Writes outcomes down, many at once. None is dropped while the database is away. */
function startSettling(ctx: DeliveryContext): Settling {
  const waiting: { settled: Settled; done: () => void }[] = []
  const settleAll = async () => {
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_UNDER_WAY)
      await settleOrPutAside(
        ctx,
        batch.map(({ settled }) => settled),
      )
      waiting.splice(0, batch.length)
      for (const { done } of batch) done()
    }
  }
  const loop: Loop = startLoop('settling', ctx.log, RETRY_MS, async () => {
    await wait(LINGER_MS)
    await settleAll()
    return LONGEST_SLEEP_MS
  })
  return {
    add: (settled) =>
      new Promise((resolve) => {
        waiting.push({ settled, done: resolve })
        loop.wake()
      }),
    stop: async () => {
      await loop.stop()
      await settleAll().catch(() => undefined)
    },
  }
}
