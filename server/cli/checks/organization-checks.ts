import { failureOf } from '../../message/failure.ts'
import type { Message } from '../../message/message.ts'
import { standingOf } from '../../message/standing-store.ts'
import * as messages from '../../message/store.ts'
import * as organizations from '../../organization/store.ts'
import type { Organization } from '../../organization/organization.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Setup } from '../setup.ts'
import { count } from '../table.ts'
import { type Check, green, red } from './check.ts'
import { whole } from '../../platform/context.ts'

const MINUTE_MS = 60_000
/** How far back the doctor looks for a pattern. */
const LATEST = 20

const switches = ['confirmationEnabled', 'reminder24hEnabled', 'reminder1hEnabled', 'cancellationEnabled', 'rescheduleEnabled'] as const

/** One line for each organization that writes to its clients: what stops it, if anything does. */
export async function checkOrganizations(db: Db, setup: Setup, now: Date): Promise<Check[]> {
  const all = await organizations.list(db)
  const writing = all.filter(({ whatsapp }) => whatsapp.enabled)
  if (writing.length === 0) return [green('organizations', `${all.length}, none with WhatsApp on`)]
  const checks: Check[] = []
  for (const organization of writing) checks.push(await checkOrganization(db, organization, setup, now))
  return checks
}

async function checkOrganization(db: Db, organization: Organization, { twilio }: Setup, now: Date): Promise<Check> {
  const { slug, whatsapp, demo } = organization
  const name = `organization ${slug}`
  const off = switches.filter((key) => !whatsapp[key])
  if (off.length === switches.length) {
    const fix = `Switch one on: npm run puntual -- orgs set ${slug} whatsapp.confirmationEnabled=true`
    return red(name, 'WhatsApp is on, and every kind of message is off', fix)
  }
  if (demo && twilio.state !== 'emulator') return green(name, 'the demo: it writes to the local emulator only, which is not in use here')
  const isOwn = organization.twilioAccount !== undefined
  if (twilio.state === 'half-set' && !isOwn) return red(name, 'its messages wait for Twilio', 'See the line about twilio')
  const stuck = await countStuck(db, organization, now)
  if (stuck > 0) return red(name, `${count(stuck, 'message')} due for over a minute`, 'See the line about the worker')
  const failing = await findPattern(db, organization)
  if (failing) return failingLine(name, failing)
  const way = isOwn ? 'WhatsApp is on, by a Twilio account of its own' : 'WhatsApp is on'
  return green(name, off.length === 0 ? way : `${way}, without ${off.map((key) => key.replace('Enabled', '')).join(', ')}`)
}

async function countStuck(db: Db, { id }: Organization, now: Date): Promise<number> {
  const by = new Date(now.getTime() - MINUTE_MS)
  const standing = await standingOf(db, [id], by, by)
  return standing(id).due
}

/** The latest failure, when nothing at all has left lately: one wrong number is the client’s, a row of failures is ours. */
async function findPattern(db: Db, { id }: Organization): Promise<Message | undefined> {
  const { items } = await messages.list(db, whole(id), { limit: LATEST })
  const left = items.some(({ status }) => status === 'sent' || status === 'delivered' || status === 'read')
  const failed = items.filter(({ status }) => status === 'failed')
  return left ? undefined : failed[0]
}

function failingLine(name: string, { errorCode }: Message): Check {
  const { code, title, fix } = failureOf(errorCode, 'en')
  return red(name, `none of its latest messages left: ${title} (${code})`, fix)
}
