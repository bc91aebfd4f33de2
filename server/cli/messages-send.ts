import { type Command, Option } from 'commander'
import type { App } from '../app.ts'
import * as appointments from '../appointment/store.ts'
import * as messages from '../message/store.ts'
import type { AppointmentKind } from '../notification/notification.ts'
import { sendNotice, sendTest } from '../notification/send-now.ts'
import * as organizations from '../organization/store.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { acting, type Told } from './command.ts'
import type { Host } from './host.ts'
import { organizationBySlug } from './organization-by-slug.ts'
import { settleMessages } from './settle-messages.ts'
import { shownTo, tellOutcome } from './tell-message.ts'

const kinds = ['confirmation', 'reminder_24h', 'reminder_1h', 'cancellation'] as const satisfies readonly AppointmentKind[]

interface SendOptions {
  appointment: string
  kind: (typeof kinds)[number]
  wait?: boolean
}

/** Twice what one request to the provider may take. */
const PATIENCE_MS = 60_000

export function addSendMessages(group: Command, host: Host): void {
  const send = group
    .command('send')
    .description('send a message about an appointment now')
    .requiredOption('--appointment <id>', 'which one')
    .addOption(new Option('--kind <kind>', 'which message').choices(kinds).makeOptionMandatory())
    .option('--wait', 'until it has left, failed or been skipped')
  acting(host, send, sendOne)

  const test = group
    .command('test')
    .description('send a test message to a phone of one’s own, and say how to mend what fails')
    .requiredOption('--org <slug>', 'who writes')
    .requiredOption('--to <phone>', 'such as +57 310 482 7719')
  acting(host, test, async (app, { org, to }: { org: string; to: string }) => {
    const { id, slug, whatsapp } = await organizationBySlug(app, org)
    const told = await outcomeOf(app, await sendTest(app.contextFor(id, 'cli'), to), slug)
    const off = `Clients hear nothing yet: WhatsApp is off. On: puntual orgs set ${slug} whatsapp.enabled=true`
    return whatsapp.enabled ? told : { ...told, text: `${told.text}\n${off}` }
  })
}

async function sendOne(app: App, { appointment, kind, wait }: SendOptions): Promise<Told> {
  const { db } = app.database
  const [about] = isId(appointment) ? await appointments.findMany(db, [appointment]) : []
  const organization = about && (await organizations.find(db, about.organizationId))
  if (organization === undefined) throw new Refusal('not-found', `There is no appointment ${appointment}; see: puntual reminders list`)
  const id = await sendNotice(app.contextFor(organization.id, 'cli'), appointment, kind)
  if (wait === true) return outcomeOf(app, id, organization.slug)
  const [queued] = await messages.findMany(db, [id])
  return { data: queued && shownTo(queued, organization.slug, app.clock.now()), text: `Queued. See: puntual messages show ${id}` }
}

async function outcomeOf(app: App, id: string, slug: string): Promise<Told> {
  const [message] = await settleMessages(app, [id], PATIENCE_MS)
  if (message === undefined) throw new Refusal('not-found', `The message ${id} was removed meanwhile`)
  return tellOutcome(message, slug, app.clock.now())
}
