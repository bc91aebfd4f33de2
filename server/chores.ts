import type { App } from './app.ts'
import { forgetLapsed } from './member/forget-lapsed.ts'
import { forgetAnswers } from './api/forget-answers.ts'
import { cleanupInbound } from './conversation/cleanup-inbound.ts'
import { reconcileMessages } from './message/reconcile/reconcile-messages.ts'
import { cleanupMessages } from './notification/cleanup-messages.ts'
import { keepPlans } from './notification/keep-plans.ts'
import { nightly } from './organization/nightly.ts'
import * as organizations from './organization/store.ts'
import type { Chore } from './platform/chores/chore.ts'

const DAY_MS = 24 * 3_600_000
/** Five questions a second: what is sent meanwhile has the provider to itself. */
const ASKED_EVERY_MS = 200

/** What the workers do at its hour, in the order of the day. */
export function choresOf(app: App): Chore[] {
  const { channels, clock, contextFor, database, delivery } = app
  const { db } = database
  const { log } = delivery
  return [
    forgetAnswers({ db, clock }),
    forgetLapsed({ db, clock }),
    nightly(
      { db, log },
      {
        name: 'audit-plans',
        at: '03:00',
        work: (organizationId, goOn) => keepPlans(contextFor(organizationId, 'system'), log, goOn),
      },
    ),
    nightly(
      { db, log },
      {
        name: 'clean-up',
        at: '03:30',
        work: async (organizationId, goOn) => {
          const organization = await organizations.find(db, organizationId)
          if (organization === undefined) return
          const before = new Date(clock.now().getTime() - organization.retentionDays * DAY_MS)
          const heard = (what: string) => (removed: number) =>
            log.info({ event: `cleanup.${what}`, organizationId, removed }, 'removed what is old')
          await cleanupMessages({ db, clock, organizationId }, { before, dryRun: false, goOn, heard: heard('messages') })
          if (await goOn()) await cleanupInbound({ db, clock, organizationId }, { before, goOn, heard: heard('inbound') })
        },
      },
    ),
    nightly(
      { db, log },
      {
        name: 'reconcile',
        // A failure that is heard of now may be tried again at once, which nobody wants to hear in the middle of the night.
        at: '07:00',
        work: async (organizationId, goOn) => {
          const organization = await organizations.find(db, organizationId)
          const choice = organization && channels.of(organization)
          if (choice === undefined || 'unavailable' in choice) return
          await reconcileMessages({ ...delivery, organizationId }, choice.channel, { goOn, everyMs: ASKED_EVERY_MS })
        },
      },
    ),
  ]
}
