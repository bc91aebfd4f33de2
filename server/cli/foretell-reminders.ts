import type { App } from '../app.ts'
import { type ReasonCode, reasonOf } from '../message/reason.ts'
import { type Foreseen, foreseeDue } from '../notification/foresee-reminders.ts'
import type { Told } from './command.ts'
import { certainObstacle, type Setup } from './setup.ts'
import { count } from './table.ts'
import { headOf, identify, reasonText } from './tell-reminder.ts'

/** What would become of a reminder, and why it would not leave at its time. */
interface Fate extends Foreseen {
  outcome: 'send' | 'wait' | 'skip'
  reason: ReasonCode | undefined
}

/** What would become of every pending reminder due by then. Nothing is sent or changed. */
export async function foretellReminders(app: App, setup: Setup, by: Date, organizationId: string | undefined): Promise<Told> {
  const foreseen = await foreseeDue({ ...app, db: app.database.db }, by, organizationId)
  const fates = foreseen.map((one) => toFate(one, certainObstacle(setup, one.waits)))
  const ending = (fate: Fate['outcome']): number => fates.filter(({ outcome }) => outcome === fate).length
  const total = `${count(ending('send'), 'reminder')} would be sent, ${ending('wait')} would wait, ${ending('skip')} skipped.`
  const lines = fates.map((one) => `${headOf(one)}  ${one.outcome}: ${one.outcome === 'send' ? one.words : reasonText(one.reason)}`)
  return {
    data: { dryRun: true, by: by.toISOString(), items: fates.map(showFate) },
    text: [...lines, `${total} Nothing was sent or changed.`].join('\n'),
  }
}

/** The demo has nothing to wait for, as at the last look. */
function toFate(one: Foreseen, waits: ReasonCode | undefined): Fate {
  const isSkipped = one.skip !== undefined || waits === 'demo_organization'
  return { ...one, outcome: isSkipped ? 'skip' : waits === undefined ? 'send' : 'wait', reason: one.skip ?? waits }
}

function showFate(one: Fate) {
  const { reminder, appointment, organization, outcome, words, reason } = one
  return {
    ...identify(one),
    dueAt: reminder.dueAt.toISOString(),
    recipient: { name: appointment.client.name, phone: appointment.client.phone },
    organization: organization.slug,
    outcome,
    text: outcome === 'send' ? words : null,
    reason: reasonOf(reason ?? null, 'en'),
  }
}
