import type { Command } from 'commander'
import type { App } from '../app.ts'
import { resolveStart } from '../calendar/zone.ts'
import type { Message } from '../message/message.ts'
import { reasonOf } from '../message/reason.ts'
import { type Promotion, sweepDueReminders } from '../notification/sweep-due-reminders.ts'
import * as reminders from '../notification/store.ts'
import type { Organization } from '../organization/organization.ts'
import { Refusal } from '../platform/refusal.ts'
import { acting, type Told } from './command.ts'
import { foretellReminders } from './foretell-reminders.ts'
import type { Host } from './host.ts'
import { organizationBySlug } from './organization-by-slug.ts'
import { settleMessages } from './settle-messages.ts'
import { count } from './table.ts'
import { shownTo, whyOf } from './tell-message.ts'
import { headOf, identify, reasonText } from './tell-reminder.ts'

interface SendOptions {
  org?: string
  dryRun?: boolean
  at?: string
}

/** A worker has them away in a moment; this is for a slow provider. */
const PATIENCE_MS = 15_000

export function addSendReminders(group: Command, host: Host): void {
  const send = group
    .command('send')
    .description('send what is due now; a running worker does so by itself')
    .option('--dry-run', 'say what would become of each, and change nothing')
    .option('--org <slug>', 'of this organization only')
    .option('--at <instant>', 'as --dry-run, for every pending reminder due by then, such as 2026-12-03T15:00:00-05:00')
  acting(host, send, async (app, { org, dryRun, at }: SendOptions) => {
    const organization = org === undefined ? undefined : await organizationBySlug(app, org)
    if (at === undefined && dryRun !== true) return sendDue(app, organization?.id)
    const by = at === undefined ? app.clock.now() : instantOf(at, organization)
    return foretellReminders(app, host.setup(), by, organization?.id)
  })
}

/** Without an offset it is the wall clock of the organization, when there is one to ask. */
function instantOf(written: string, organization: Organization | undefined): Date {
  const hasOffset = /(Z|[+-]\d{2}:?\d{2})$/i.test(written)
  if (!hasOffset && organization === undefined)
    throw new Refusal('usage', '--at: give an offset, such as 2026-12-03T15:00:00-05:00, or --org')
  try {
    return resolveStart(written, organization?.timeZone ?? 'UTC').instant
  } catch (error) {
    throw error instanceof Refusal ? new Refusal('usage', `--at: ${error.message}`) : error
  }
}

async function sendDue(app: App, organizationId: string | undefined): Promise<Told> {
  const settled: Promotion[] = []
  await sweepDueReminders(app.delivery, { organizationId, heard: (batch) => settled.push(...batch) })
  const handed = await messagesOf(app, settled)
  const items = settled.map((one) => {
    const message = handed.get(one.reminder.id)
    const { slug } = one.organization
    return {
      ...identify(one),
      dueAt: one.reminder.dueAt.toISOString(),
      organization: slug,
      outcome: message ? 'send' : 'skip',
      reason: reasonOf(one.skip ?? null, 'en'),
      message: message ? shownTo(message, slug, app.clock.now()) : null,
    }
  })
  const lines = settled.map((one) => `${headOf(one)}  ${outcomeOf(one, handed.get(one.reminder.id), app.clock.now())}`)
  const total = `${count(handed.size, 'reminder')} handed to a message, ${settled.length - handed.size} skipped.`
  return { data: { dryRun: false, items }, text: settled.length === 0 ? 'Nothing is due.' : [...lines, total].join('\n') }
}

/** The message that each reminder was handed to, once it has left or failed, by the reminder's id. */
async function messagesOf(app: App, settled: readonly Promotion[]): Promise<Map<string, Message>> {
  const promoted = settled.filter(({ skip }) => skip === undefined)
  const rows = await reminders.findMany(
    app.database.db,
    promoted.map(({ reminder }) => reminder.id),
  )
  const sent = await settleMessages(
    app,
    rows.flatMap(({ messageId }) => messageId ?? []),
    PATIENCE_MS,
  )
  const byId = new Map(sent.map((message) => [message.id, message]))
  return new Map(
    rows.flatMap(({ id, messageId }) => {
      const message = byId.get(messageId ?? '')
      return message ? [[id, message]] : []
    }),
  )
}

function outcomeOf(one: Promotion, message: Message | undefined, now: Date): string {
  if (message === undefined) return `skipped: ${reasonText(one.skip)}`
  const why = whyOf(message, now)
  return why === '' ? message.status : `${message.status}: ${why}`
}
