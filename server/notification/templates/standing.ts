import { locales } from '../../calendar/locale.ts'
import type { Channels, Served, TemplateHost } from '../../message/channel.ts'
import type { Db } from '../../platform/database/database.ts'
import { appointmentKinds } from '../catalogue.ts'
import { defaultTemplate } from './default-templates.ts'
import { fingerprintOf } from './draft-template.ts'
import { inForce, isUsable, type PushedTemplate, type TemplateKey } from './pushed-template.ts'
import { sandboxTemplate, type Sendable } from './sandbox-template.ts'
import type { TemplateWords } from './template.ts'
import * as templates from './template-store.ts'

/** How a kind in a language stands: its words, what was handed in of them, and what goes out meanwhile. */
export interface Standing extends TemplateKey {
  words: TemplateWords
  /** Whether the words are the organization's, not ours. */
  own: boolean
  fingerprint: string
  /** These very words, as they were handed in. */
  current: PushedTemplate | undefined
  /** What messages are made of now; undefined: there is none that WhatsApp lets through. */
  usable: PushedTemplate | undefined
}

const all: readonly TemplateKey[] = appointmentKinds.flatMap((kind) => locales.map((locale) => ({ kind, locale })))

/** Every kind in every language of each organization, as it stands with the account that serves it. */
export async function standingsOf(db: Db, accounts: ReadonlyMap<string, string | undefined>): Promise<Map<string, readonly Standing[]>> {
  const ids = [...accounts.keys()]
  const own = Map.groupBy(await templates.ownWords(db, ids), ({ organizationId }) => organizationId)
  const pushed = Map.groupBy(await templates.pushed(db, ids), ({ organizationId }) => organizationId)
  const standings = ids.map((id) => {
    const versions = (pushed.get(id) ?? []).filter(({ accountSid }) => accountSid === accounts.get(id))
    return [id, all.map((key) => standingOf(key, own.get(id) ?? [], versions))] as const
  })
  return new Map(standings)
}

function standingOf(key: TemplateKey, own: readonly templates.OwnWords[], pushed: readonly PushedTemplate[]): Standing {
  const ours = defaultTemplate(key.kind, key.locale)
  const body = own.find((words) => isOf(key, words))?.body
  const words = body === undefined ? ours : { ...ours, body }
  const fingerprint = fingerprintOf(key.locale, words)
  const versions = pushed.filter((version) => isOf(key, version))
  const current = versions.find((version) => version.fingerprint === fingerprint)
  const standing = inForce(current, versions)
  return { ...key, words, own: body !== undefined, fingerprint, current, usable: standing && isUsable(standing) ? standing : undefined }
}

function isOf(key: TemplateKey, { kind, locale }: TemplateKey): boolean {
  return key.kind === kind && key.locale === locale
}

/** What messages of a kind can be made of with that host: in the sandbox nothing but what it has itself. */
export function sendableAt(
  host: Pick<TemplateHost, 'isSandbox'> | undefined,
  { kind, usable }: Pick<Standing, 'kind' | 'usable'>,
): Sendable | undefined {
  return host?.isSandbox === true ? sandboxTemplate(kind) : usable
}

/** Where an organization's templates are approved now; undefined: its channel needs none, or it has no channel. */
export function hostOf(channels: Channels, organization: Served): TemplateHost | undefined {
  const choice = channels.of(organization)
  return 'channel' in choice ? choice.channel.templates : undefined
}
