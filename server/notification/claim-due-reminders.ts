import { claimNew, type Draft } from '../message/claim-new.ts'
import { type Claim, nothingClaimed } from '../message/claim.ts'
import type { DeliveryContext, Planned } from '../message/delivery.ts'
import { inTransaction } from '../platform/database/database.ts'
import { toMessage } from './announce.ts'
import { type RecheckMeans, verdictsOn } from './recheck.ts'
import * as reminders from './store.ts'
import { type Promotion, promoteDue, wordsOf } from './sweep-due-reminders.ts'

/** Reminders as the delivery knows them: due, they become messages, and those that may leave are claimed in the same transaction. */
export function plannedReminders(means: RecheckMeans): Planned {
  return { claim: (ctx, limit) => claimDueReminders(ctx, means, limit), nextDue: reminders.nextDue }
}

async function claimDueReminders(ctx: DeliveryContext, means: RecheckMeans, limit: number): Promise<Claim> {
  let claim = nothingClaimed
  const settled = await inTransaction(ctx, (tx) =>
    promoteDue(tx, { limit }, async (within, promotions, now) => {
      const { ids, ...made } = await claimNew(
        within,
        (db, messages) => verdictsOn(means, db, messages, subjectsOf(promotions)),
        promotions.map((promotion) => toDraft(promotion, now)),
      )
      claim = made
      return ids
    }),
  )
  if (settled.length > 0) ctx.log.info({ event: 'reminder.swept', settled: settled.length }, 'due reminders settled')
  return { ...claim, found: settled.length }
}

function subjectsOf(promotions: readonly Promotion[]) {
  return {
    organizations: new Map(promotions.map(({ organization }) => [organization.id, organization])),
    appointments: promotions.map(({ appointment }) => appointment),
  }
}

function toDraft(promotion: Promotion, now: Date): Draft {
  const { appointment, organization, reminder } = promotion
  return { facts: toMessage(appointment, organization, reminder, ''), compose: () => wordsOf(promotion, now) }
}
