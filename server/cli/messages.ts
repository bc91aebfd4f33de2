import { type Command, Option } from 'commander'
import type { App } from '../app.ts'
import { formatPlain } from '../calendar/format.ts'
import { type MessageStatus, messageStatuses } from '../message/message.ts'
import * as events from '../message/event-store.ts'
import { showEvents, showRecipient } from '../message/show-message.ts'
import * as messages from '../message/store.ts'
import { cleanupMessages } from '../notification/cleanup-messages.ts'
import * as organizations from '../organization/store.ts'
import { atMostEvery } from '../platform/at-most-every.ts'
import { acting, type AddCommand, type Told } from './command.ts'
import type { Host } from './host.ts'
import { knownMessage } from './known-message.ts'
import { addRetryMessages } from './messages-retry.ts'
import { addSendMessages } from './messages-send.ts'
import { days, listed, type ListOptions } from './options.ts'
import { slugsOf, whoseOf } from './organization-by-slug.ts'
import { count, fields, table } from './table.ts'
import { shownTo, whyOf } from './tell-message.ts'

const DEFAULT_AGE = '90d'
const TELL_EVERY_MS = 1_000

export const addMessages: AddCommand = (program, host) => {
  const group = program.command('messages').description('what was written to clients, and what became of it')
  addSendMessages(group, host)
  acting(host, listed(group.command('list').description('the newest first'), messageStatuses), list)
  acting(host, group.command('show').description('one message and everything that happened to it').argument('<id>'), show)
  addRetryMessages(group, host)
  addCleanup(group, host)
}

async function list(app: App, { org, status, ...page }: ListOptions & { status?: MessageStatus }): Promise<Told> {
  const { items, nextCursor } = await messages.list(app.database.db, await whoseOf(app, org), { ...page, status })
  const known = await organizations.findMany(app.database.db, [...new Set(items.map(({ organizationId }) => organizationId))])
  const now = app.clock.now()
  const rows = items.map((message) => {
    const { timeZone = 'UTC', slug = '' } = known.get(message.organizationId) ?? {}
    const { name, phone } = showRecipient(message)
    return [
      message.id,
      formatPlain(message.createdAt, timeZone),
      message.kind,
      name,
      phone ?? '',
      message.status,
      whyOf(message, now),
      slug,
    ]
  })
  const text = table(['ID', 'WRITTEN', 'KIND', 'TO', 'PHONE', 'STATUS', 'WHY', 'ORGANIZATION'], rows)
  const shown = items.map((message) => shownTo(message, known.get(message.organizationId)?.slug ?? '', now))
  return { data: { items: shown, nextCursor }, text: nextCursor === null ? text : `${text}\nMore: --cursor ${nextCursor}` }
}

async function show(app: App, id: string): Promise<Told> {
  const message = await knownMessage(app, id)
  const slugOf = await slugsOf(app, [message])
  const happened = await events.ofMessage(app.database.db, message)
  const data = { ...shownTo(message, slugOf(message), app.clock.now()), events: showEvents(happened) }
  const lines = data.events.map(({ at, type, detail }) => [at, type, Object.keys(detail).length === 0 ? '' : JSON.stringify(detail)])
  const { error, notice, body, recipient, twilioSid, status, kind, organization, appointmentId } = data
  const why = {
    error: error && `${error.title} (${error.code})`,
    notice: notice?.title,
    fix: (error ?? notice)?.fix,
    reason: data.reason?.text,
    waiting: data.waiting?.text,
  }
  const to = `${recipient.name} ${recipient.phone ?? ''}`
  return {
    data,
    text: `${fields({ id, organization, appointmentId, kind, status, to, body, twilioSid, ...why })}\n\n${table(['AT', 'EVENT', 'DETAIL'], lines)}`,
  }
}

function addCleanup(group: Command, host: Host): void {
  const olderThan = new Option('--older-than <days>', 'such as 30d').argParser(days).default(days(DEFAULT_AGE), DEFAULT_AGE)
  const cleanup = group
    .command('cleanup')
    .description('remove old messages that are settled and about no appointment still ahead')
    .addOption(olderThan)
    .option('--dry-run', 'count them, and remove nothing')
  acting(host, cleanup, async (app, { olderThan, dryRun = false }: { olderThan: number; dryRun?: boolean }) => {
    const before = new Date(app.clock.now().getTime() - olderThan)
    const { clock, database } = app
    const tell = atMostEvery(TELL_EVERY_MS, (soFar: number) => host.io.stderr(`${count(soFar, 'message')} so far …\n`))
    let removed = 0
    for (const { id: organizationId } of await organizations.list(database.db)) {
      const others = removed
      const heard = (ofThese: number) => tell(others + ofThese)
      removed += await cleanupMessages({ db: database.db, clock, organizationId }, { before, dryRun, heard })
    }
    const about = `${count(removed, 'message')} from before ${before.toISOString()}`
    return { data: { dryRun, before: before.toISOString(), removed }, text: dryRun ? `Would remove ${about}.` : `Removed ${about}.` }
  })
}
