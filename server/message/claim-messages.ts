import { inTransaction } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import * as attempts from './attempt-store.ts'
import type { Channel, TemplateUse } from './channel.ts'
import type { DeliveryContext, Verdict } from './delivery.ts'
import { holdDue, type Turn } from './due-store.ts'
import * as events from './event-store.ts'
import type { Message } from './message.ts'
import { takeSlots } from './pace-store.ts'
import * as sending from './sending-store.ts'
import { endFailed } from './settle-failure.ts'
import * as messages from './store.ts'
import { heedPauses } from './trouble/heed-pauses.ts'

/** A message whose attempt is committed: nobody else sends it. */
export interface Claimed {
  message: Message
  attempt: attempts.Attempt
  channel: Channel
  to: string
  body: string
  template: TemplateUse | undefined
  claimedAt: Date
  /** The same on this process's own clock, and when it may leave: its sender has a pace to keep. */
  claimedAtMs: number
  leavesAtMs: number
}

type Ready = Omit<Claimed, 'claimedAt' | 'claimedAtMs' | 'leavesAtMs'>

export interface Claim {
  claimed: Claimed[]
  /** How many were looked at. */
  found: number
  /** How many were left where they are, for their senders have no room before `roomInMs`. */
  left: number
  roomInMs: number
}

/** Longer than a request may take (30 s), so that an attempt is never believed lost while it is under way. */
const LEASE_MS = 60_000
/** How far ahead a claim takes its sender's slots. */
const WINDOW_MS = 250

/** Takes up those of these messages that may be sent now. */
export function claimThese(ctx: DeliveryContext, ids: readonly string[]): Promise<Claim> {
  return inTransaction(ctx, async (tx) => claim(tx, await messages.holdQueued(tx.db, ids, tx.clock.now())))
}

/** Takes up what is due, whoever's it is, from where the last claim left off; answers whose turn is next. */
export function claimDue(ctx: DeliveryContext, turn: Turn, limit: number): Promise<Claim & { turn: Turn }> {
  return inTransaction(ctx, async (tx) => {
    const held = await holdDue(tx.db, turn, tx.clock.now(), limit)
    const made = await claim(
      tx,
      held.map(({ message }) => message),
    )
    // Whoever found no room has the first turn next time.
    const used = held.slice(0, held.length - made.left)
    return { ...made, turn: used.at(-1)?.turn ?? turn }
  })
}

async function claim(ctx: DeliveryContext, held: readonly Message[]): Promise<Claim> {
  if (held.length === 0) return { claimed: [], found: 0, left: 0, roomInMs: 0 }
  const verdicts = await heedPauses(ctx, held, await ctx.recheck(ctx.db, held))
  const ready: Ready[] = []
  for (const message of held) {
    const verdict = verdicts.get(message.id)
    if (verdict === undefined) throw new Error(`No verdict on message ${message.id}`)
    if (verdict.verdict === 'send') ready.push(toReady(message, verdict))
    else await keepBack(ctx, message, verdict)
  }
  const { claimed, roomInMs } = await withinPace(ctx, ready)
  await markClaimed(ctx, claimed)
  return { claimed, found: held.length, left: ready.length - claimed.length, roomInMs }
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

async function markClaimed(ctx: DeliveryContext, claimed: readonly Claimed[]): Promise<void> {
  if (claimed.length === 0) return
  const now = ctx.clock.now()
  await sending.markSending(ctx.db, claimed)
  await attempts.insertMany(
    ctx.db,
    claimed.map(({ attempt, channel }) => ({ ...attempt, sender: channel.sender.id })),
    now,
    new Date(now.getTime() + LEASE_MS),
  )
}

function toReady(message: Message, { to, body, template, channel }: Extract<Verdict, { verdict: 'send' }>): Ready {
  const attempt = { id: newId(), organizationId: message.organizationId, messageId: message.id }
  const asItLeaves = { ...message, form: template === undefined ? ('text' as const) : ('template' as const) }
  return { message: { ...asItLeaves, recipient: { ...message.recipient, phone: to } }, attempt, channel, to, body, template }
}

async function keepBack(ctx: DeliveryContext, message: Message, verdict: Exclude<Verdict, { verdict: 'send' }>): Promise<void> {
  const event = { organizationId: message.organizationId, messageId: message.id, at: ctx.clock.now() }
  switch (verdict.verdict) {
    case 'skip':
      // It was tried while there was time, and turned away: that is why nobody heard of it.
      if (verdict.reason === 'too_late' && message.errorCode !== null) {
        return endFailed(ctx, { message, errorCode: message.errorCode, from: ['queued'] })
      }
      await messages.change(ctx.db, message, ['queued'], { status: 'skipped', reasonCode: verdict.reason, waitingCode: null })
      await events.insertMany(ctx.db, [{ ...event, type: 'skipped', detail: { reason: verdict.reason } }])
      return
    case 'wait':
      await messages.change(ctx.db, message, ['queued'], { nextAttemptAt: verdict.until, waitingCode: verdict.reason })
      if (message.waitingCode !== verdict.reason) {
        await events.insertMany(ctx.db, [{ ...event, type: 'waiting', detail: { reason: verdict.reason } }])
      }
      return
  }
}
