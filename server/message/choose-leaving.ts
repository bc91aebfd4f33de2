import { newId } from '../platform/id.ts'
import type { Claim, Claimed } from './claim.ts'
import type { DeliveryContext, Recheck, Verdict } from './delivery.ts'
import type { Message } from './message.ts'
import { takeSlots } from './pace-store.ts'
import { heedPauses } from './trouble/heed-pauses.ts'

/** What leaves now, and what is kept back and why; the others are left for want of room. */
export interface Choice extends Claim {
  kept: { message: Message; verdict: Exclude<Verdict, { verdict: 'send' }> }[]
}

type Ready = Omit<Claimed, 'claimedAt' | 'claimedAtMs' | 'leavesAtMs'>

/** How far ahead a claim takes its sender's slots. */
const WINDOW_MS = 250

/** Takes the last look at each, and slots of their senders' pace for those that may leave. */
export async function chooseLeaving(ctx: DeliveryContext, recheck: Recheck, looked: readonly Message[]): Promise<Choice> {
  const verdicts = await heedPauses(ctx, looked, await recheck(ctx.db, looked))
  const [ready, kept]: [Ready[], Choice['kept']] = [[], []]
  for (const message of looked) {
    const verdict = verdicts.get(message.id)
    if (verdict === undefined) throw new Error(`No verdict on message ${message.id}`)
    if (verdict.verdict === 'send') ready.push(toReady(message, verdict))
    else kept.push({ message, verdict })
  }
  const { claimed, roomInMs } = await withinPace(ctx, ready)
  return { claimed, kept, found: looked.length, left: ready.length - claimed.length, roomInMs }
}

/** What was claimed of it. */
export function claimOf({ claimed, found, left, roomInMs }: Choice): Claim {
  return { claimed, found, left, roomInMs }
}

/** Those for which their senders have room. */
async function withinPace(ctx: DeliveryContext, ready: readonly Ready[]) {
  const claimed: Claimed[] = []
  let roomInMs = 0
  for (const [sender, ofSender] of Map.groupBy(ready, ({ channel }) => channel.sender)) {
    const slots = await takeSlots(ctx.db, sender.id, { perSecond: sender.perSecond, wanted: ofSender.length, windowMs: WINDOW_MS })
    const [claimedAt, claimedAtMs] = [ctx.clock.now(), performance.now()]
    const granted = ofSender.slice(0, slots.count)
    claimed.push(
      ...granted.map((one, place) => ({
        ...one,
        claimedAt,
        claimedAtMs,
        leavesAtMs: claimedAtMs + slots.waitMs + place * slots.intervalMs,
      })),
    )
    if (granted.length < ofSender.length) roomInMs = Math.max(roomInMs, slots.waitMs + slots.count * slots.intervalMs - WINDOW_MS)
  }
  return { claimed, roomInMs }
}

function toReady(message: Message, { to, body, template, channel }: Extract<Verdict, { verdict: 'send' }>): Ready {
  const attempt = { id: newId(), organizationId: message.organizationId, messageId: message.id }
  const asItLeaves = { ...message, form: template === undefined ? ('text' as const) : ('template' as const) }
  return { message: { ...asItLeaves, recipient: { ...message.recipient, phone: to } }, attempt, channel, to, body, template }
}
