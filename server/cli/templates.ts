import { type Command, Option } from 'commander'
import type { App } from '../app.ts'
import { locales } from '../calendar/locale.ts'
import { failureOf } from '../message/failure.ts'
import { appointmentKinds } from '../notification/catalogue.ts'
import { changeWording } from '../notification/templates/change-wording.ts'
import { type Pushed, pushTemplates } from '../notification/templates/push-templates.ts'
import type { TemplateKey } from '../notification/templates/pushed-template.ts'
import { type ShownTemplate, showTemplates } from '../notification/templates/show-templates.ts'
import { hostOf } from '../notification/templates/standing.ts'
import { watchTemplates } from '../notification/templates/watch-templates.ts'
import { Refusal } from '../platform/refusal.ts'
import { acting, type AddCommand, type Told } from './command.ts'
import { organizationBySlug } from './organization-by-slug.ts'
import { count, table } from './table.ts'

export const addTemplates: AddCommand = (program, host) => {
  const group = program.command('templates').description('the words of each kind of message, and their approval by WhatsApp')
  acting(host, ofOrg(group.command('push').description('submit what is not approved yet; repeating it does no harm')), push)
  acting(host, ofOrg(group.command('status').description('ask WhatsApp how each stands')), status)
  const set = ofOrg(group.command('set').description('change the words of a kind in a language, or go back to ours'))
    .addOption(new Option('--kind <kind>', 'of which message').choices(appointmentKinds).makeOptionMandatory())
    .addOption(new Option('--locale <locale>', 'in which language').choices(locales).makeOptionMandatory())
    .addOption(new Option('--body <words>', 'with {{name}}, {{business}}, {{services}}, {{when}}, {{place}}').conflicts('default'))
    .option('--default', 'our words again')
  acting(host, set, change)
}

function ofOrg(command: Command): Command {
  return command.requiredOption('--org <slug>', 'of which organization')
}

async function push(app: App, { org }: { org: string }): Promise<Told> {
  const organization = await organizationBySlug(app, org)
  const pushed = await pushTemplates(app.delivery, organization, hostOf(app.channels, organization))
  const failed = pushed.filter(({ outcome }) => outcome !== 'pushed')
  const rows = pushed.map((one) => [one.kind, one.locale, ...cellsOf(one)])
  const advice =
    failed.length > 0 ? `${count(failed.length, 'template')} could not be submitted.` : `See: puntual templates status --org ${org}`
  return {
    data: { items: pushed },
    text: `${table(['KIND', 'LANGUAGE', 'STATUS', 'NAME'], rows)}\n${advice}`,
    exit: failed.length > 0 ? 1 : 0,
  }
}

function cellsOf(pushed: Pushed): string[] {
  switch (pushed.outcome) {
    case 'pushed':
      return [pushed.rejectionReason === null ? pushed.status : `${pushed.status}: ${pushed.rejectionReason}`, pushed.name]
    case 'refused': {
      const { title, code, fix } = failureOf(pushed.errorCode, 'en')
      return [`refused: ${title} (${code}). ${fix}`]
    }
    case 'unreachable':
      return ['Twilio did not answer; try again']
  }
}

async function status(app: App, { org }: { org: string }): Promise<Told> {
  const organization = await organizationBySlug(app, org)
  const ctx = { ...app.delivery, channels: app.channels }
  await watchTemplates(ctx, organization.id)
  const items = await showTemplates(ctx, organization, 'en')
  const rows = items.map((one) => [one.kind, one.locale, one.status, one.category ?? '', one.usable ? 'yes' : 'no', one.alert?.title ?? ''])
  const text = [table(['KIND', 'LANGUAGE', 'STATUS', 'CATEGORY', 'USABLE', 'WHAT IS WRONG'], rows), ...advice(items)].join('\n')
  return { data: { items }, text }
}

/** Each remedy once, and the reasons of what was rejected. */
function advice(items: readonly ShownTemplate[]): string[] {
  const reasons = items.flatMap(({ kind, locale, rejectionReason }) =>
    rejectionReason === null ? [] : [`${kind} (${locale}): ${rejectionReason}`],
  )
  return [...reasons, ...new Set(items.flatMap(({ alert }) => (alert ? [`→ ${alert.title}: ${alert.fix}`] : [])))]
}

type Change = TemplateKey & { org: string; body?: string; default?: boolean }

async function change(app: App, { org, kind, locale, body, default: ours = false }: Change): Promise<Told> {
  if (body === undefined && !ours) throw new Refusal('usage', 'Give the words with --body, or --default for ours')
  const organization = await organizationBySlug(app, org)
  await changeWording(app.contextFor(organization.id, 'cli'), { kind, locale }, body ?? null)
  const items = await showTemplates({ ...app.delivery, channels: app.channels }, organization, 'en')
  const changed = items.find((one) => one.kind === kind && one.locale === locale)
  const begun = items.some(({ submittedAt }) => submittedAt !== null)
  const next =
    changed?.status === 'approved'
      ? 'In force.'
      : begun
        ? `The worker submits it within seconds; see: puntual templates status --org ${org}`
        : `Submit it: puntual templates push --org ${org}`
  return { data: changed, text: `${changed?.body ?? ''}\n${next}` }
}
