import { alertOf } from '../../notification/templates/alerts.ts'
import { type Standing, standingsOf } from '../../notification/templates/standing.ts'
import { sandboxTemplate } from '../../notification/templates/sandbox-template.ts'
import { notificationOf } from '../../notification/catalogue.ts'
import * as organizations from '../../organization/store.ts'
import type { Organization } from '../../organization/organization.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Setup, ShownAccount } from '../setup.ts'
import { count } from '../table.ts'
import { type Check, green, red } from './check.ts'

/** For each organization that writes: whether WhatsApp lets every kind of message through, known before any is due. */
export async function checkTemplates(db: Db, { twilio }: Setup, now: Date): Promise<Check[]> {
  if (twilio.state === 'half-set' || twilio.account === undefined) return []
  const { account, state } = twilio
  const all = await organizations.list(db)
  // What an organization handed to an account of its own is shown on its own page.
  const served = all.filter(({ twilioAccount, demo }) => twilioAccount === undefined && (!demo || state === 'emulator'))
  const writing = served.filter(({ whatsapp }) => whatsapp.enabled)
  const accountSid = account.templates.accountSid
  const standings = await standingsOf(db, new Map(writing.map(({ id }) => [id, accountSid])))
  return writing.map((organization) => checkOne(organization, account, standings.get(organization.id) ?? [], now))
}

function checkOne(organization: Organization, { templates: host }: ShownAccount, all: readonly Standing[], now: Date): Check {
  const name = `templates ${organization.slug}`
  const wanted = all.filter(({ kind }) => organization.whatsapp[notificationOf(kind).switchedBy])
  if (host.isSandbox) return green(name, inSandbox(wanted))
  const found = wanted.map((standing) => ({ standing, alert: alertOf(standing, { organization, host, now }, 'en') }))
  const wrong = found.filter(({ alert }) => alert !== null)
  const titles = Map.groupBy(wrong, ({ alert }) => alert?.title ?? '')
  const detail = [...titles].map(([title, of]) => `${title}: ${of.map(({ standing }) => called(standing)).join(', ')}`).join('; ')
  if (wrong.length > 0) return red(name, detail, [...new Set(wrong.map(({ alert }) => alert?.fix ?? ''))].join(' '))
  const waiting = wanted.filter(({ usable }) => usable === undefined)
  if (waiting.length > 0) return green(name, `under review by WhatsApp, messages wait: ${waiting.map(called).join(', ')}`)
  return green(name, `${count(wanted.length, 'template')} approved`)
}

/** It is there for trying out, so what it cannot say is told and not held against anybody. */
function inSandbox(wanted: readonly Standing[]): string {
  const kinds = [...new Set(wanted.map(({ kind }) => kind))]
  const silent = kinds.filter((kind) => sandboxTemplate(kind) === undefined)
  const said = kinds.filter((kind) => !silent.includes(kind)).join(', ') || 'nothing'
  const rest = silent.length === 0 ? '' : `; none for ${silent.join(', ')}, which reaches only who wrote within 24 hours`
  return `the sandbox’s own, in English, for ${said}${rest}`
}

function called({ kind, locale, usable }: Standing): string {
  return usable === undefined ? `${kind} (${locale})` : `${kind} (${locale}; the earlier words still leave)`
}
