import type { ClientListeners } from '../client/client.ts'
import type { Clock } from '../platform/clock.ts'
import { type Db, inTransaction } from '../platform/database/database.ts'
import { refuseInTransaction } from '../platform/database/open-transaction.ts'
import { newId } from '../platform/id.ts'
import type { JobQueue } from '../platform/jobs.ts'
import type { Log } from '../platform/log.ts'
import * as attempts from './attempt-store.ts'
import type { Channel, Delivery, TemplateUse } from './channel.ts'
import * as events from './event-store.ts'
import type { Message } from './message.ts'
import type { ReasonCode } from './reason.ts'
import * as sending from './sending-store.ts'
import { settleDeliveries } from './settle-deliveries.ts'
import { endFailed } from './settle-failure.ts'
import * as messages from './store.ts'

/** What is to become of a message at the moment of sending. */
export type Verdict =
  | { verdict: 'send'; channel: Channel; to: string; body: string; template?: TemplateUse | undefined }
  | { verdict: 'skip'; reason: ReasonCode }
  | { verdict: 'wait'; reason: ReasonCode; until: Date }

/** Looks at each message against the world as it is now. Handed in from above: this room does not know why a text is sent. */
export type Recheck = (db: Db, held: readonly Message[]) => Promise<Map<string, Verdict>>

export interface DeliveryContext {
  db: Db
  clock: Clock
  jobs: JobQueue
  recheck: Recheck
  log: Log
  on: ClientListeners
}

/** Longer than a request may take (30 s), so that an attempt is never believed lost while it is under way. */
const LEASE_MS = 60_000

interface Claimed {
  message: Message
  attempt: attempts.Attempt
  channel: Channel
  to: string
  body: string
  template: TemplateUse | undefined
}

/**
 * Delivers the messages of a batch: the attempt is committed before each request, the request is made outside any
 * transaction, and its outcome is settled. A crash in between leaves an attempt whose lease lapses.
 */
export async function deliverMessages(ctx: DeliveryContext, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const claimed = await inTransaction(ctx, (tx) => claim(tx, ids))
  if (claimed.length === 0) return
  refuseInTransaction('A request over the network')
  const settled = await Promise.all(claimed.map(async (one) => ({ ...one, delivery: await attemptDelivery(ctx, one) })))
  await settleDeliveries(ctx, settled)
}

async function attemptDelivery({ log }: DeliveryContext, { channel, attempt, to, body, template }: Claimed): Promise<Delivery> {
  try {
    return await channel.send({ attemptId: attempt.id, to, body, template })
  } catch (error) {
    // A channel does not throw; should one do, nobody knows whether the request left.
    log.error({ event: 'message.channel-threw', messageId: attempt.messageId, error: (error as Error).name }, 'channel threw')
    return { outcome: 'uncertain', errorCode: null }
  }
}

async function claim(ctx: DeliveryContext, ids: readonly string[]): Promise<Claimed[]> {
  const now = ctx.clock.now()
  const held = await messages.holdQueued(ctx.db, ids, now)
  if (held.length === 0) return []
  const verdicts = await ctx.recheck(ctx.db, held)
  const claimed: Claimed[] = []
  for (const message of held) {
    const verdict = verdicts.get(message.id)
    if (verdict === undefined) throw new Error(`No verdict on message ${message.id}`)
    if (verdict.verdict === 'send') claimed.push(toClaimed(message, verdict))
    else await keepBack(ctx, message, verdict, now)
  }
  await sending.markSending(ctx.db, claimed)
  await events.insertMany(
    ctx.db,
    claimed.map(({ attempt: { organizationId, messageId } }) => ({ organizationId, messageId, at: now, type: 'sending' })),
  )
  await attempts.insertMany(
    ctx.db,
    claimed.map(({ attempt }) => attempt),
    now,
    new Date(now.getTime() + LEASE_MS),
  )
  return claimed
}

function toClaimed(message: Message, { to, body, template, channel }: Extract<Verdict, { verdict: 'send' }>): Claimed {
  const attempt = { id: newId(), organizationId: message.organizationId, messageId: message.id }
  const asItLeaves = { ...message, form: template === undefined ? ('text' as const) : ('template' as const) }
  return { message: { ...asItLeaves, recipient: { ...message.recipient, phone: to } }, attempt, channel, to, body, template }
}

async function keepBack(ctx: DeliveryContext, message: Message, verdict: Exclude<Verdict, { verdict: 'send' }>, now: Date): Promise<void> {
  const event = { organizationId: message.organizationId, messageId: message.id, at: now }
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
