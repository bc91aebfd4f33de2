import { inTransaction } from '../platform/database/database.ts'
import * as attempts from './attempt-store.ts'
import { type Choice, chooseLeaving, claimOf } from './choose-leaving.ts'
import { type Claim, type Claimed, nothingClaimed } from './claim.ts'
import type { DeliveryContext } from './delivery.ts'
import { firstTurn, holdDue, isAllThatIsDue, type Turn, turnAfter } from './due-store.ts'
import { keepBack } from './keep-back.ts'
import type { Message } from './message.ts'
import * as sending from './sending-store.ts'
import * as messages from './store.ts'

/** Longer than 8 s to be asked for, 5 to begin and 30 to be answered, so that an attempt is never believed lost while it is under way. */
const LEASE_MS = 45_000

/** Takes up those of these messages that may be sent now. */
export function claimThese(ctx: DeliveryContext, ids: readonly string[]): Promise<Claim> {
  return inTransaction(ctx, async (tx) => claimOf(await claim(tx, await messages.holdQueued(tx.db, ids, tx.clock.now()))))
}

/**
 * Takes up what is due, whoever's it is, from where the last claim left off; answers whose turn is next, and whether that was all,
 * so that nobody need look again before something else comes due.
 */
export function claimDue(ctx: DeliveryContext, turn: Turn, limit: number): Promise<Claim & { turn: Turn; isAll: boolean }> {
  return inTransaction(ctx, async (tx) => {
    const held = await holdDue(tx.db, turn, tx.clock.now(), limit)
    const choice = await claim(tx, held)
    const isAll = choice.left === 0 && isAllThatIsDue(held.length, limit)
    if (isAll) return { ...claimOf(choice), turn: firstTurn, isAll }
    // Whoever found no room has the first turn next time.
    const used = new Set([...choice.claimed, ...choice.kept].map(({ message }) => message.id))
    const taken = held.filter(({ id }) => used.has(id))
    return { ...claimOf(choice), turn: turnAfter(turn, taken), isAll }
  })
}

async function claim(ctx: DeliveryContext, held: readonly Message[]): Promise<Choice> {
  if (held.length === 0) return { ...nothingClaimed, kept: [] }
  const choice = await chooseLeaving(ctx, ctx.recheck, held)
  for (const one of choice.kept) await keepBack(ctx, one)
  await sending.markSending(ctx.db, choice.claimed)
  await writeAttempts(ctx, choice.claimed)
  return choice
}

/** Committed before the requests: whatever happens then, somebody knows that they may have been made. */
export async function writeAttempts(ctx: DeliveryContext, claimed: readonly Claimed[]): Promise<void> {
  const now = ctx.clock.now()
  await attempts.insertMany(
    ctx.db,
    claimed.map(({ attempt, channel }) => ({ ...attempt, sender: channel.sender.id })),
    now,
    new Date(now.getTime() + LEASE_MS),
  )
}
