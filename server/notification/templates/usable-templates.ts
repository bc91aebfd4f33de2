import type { Locale } from '../../calendar/locale.ts'
import type { Channels } from '../../message/channel.ts'
import type { Organization } from '../../organization/organization.ts'
import type { Db } from '../../platform/database/database.ts'
import type { AppointmentKind } from '../notification.ts'
import { hostOf, sendableAt, type Standing, standingsOf } from './standing.ts'
import type { TemplateWords } from './template.ts'

/** An approved template and the words it was approved with, which its variables follow. */
export interface UsableTemplate {
  contentSid: string
  /** Of the words: the client's language, or the organization's where there is none in the client's. */
  locale: Locale
  words: TemplateWords
}

/** What may be sent now, of many organizations at once. */
export interface UsableTemplates {
  find(organization: Organization, kind: AppointmentKind, locale: Locale): UsableTemplate | undefined
  /** Whether a text that WhatsApp would refuse outside the window is not even tried: before templates were handed in, it is. */
  required(organization: Organization): boolean
}

/** Hand in all that will be asked for. */
export async function usableTemplates(db: Db, channels: Channels, organizations: Iterable<Organization>): Promise<UsableTemplates> {
  const hosts = new Map([...organizations].map((organization) => [organization.id, hostOf(channels, organization)]))
  const standings = await standingsOf(db, new Map([...hosts].map(([id, host]) => [id, host?.accountSid])))
  const find: UsableTemplates['find'] = (organization, kind, locale) => {
    const standing = standings.get(organization.id)?.find((one) => one.kind === kind && one.locale === locale)
    const found = standing && sendableAt(hosts.get(organization.id), standing)
    if (found) return { contentSid: found.contentSid, locale, words: found.words }
    return locale === organization.locale ? undefined : find(organization, kind, organization.locale)
  }
  const required: UsableTemplates['required'] = ({ id }) => {
    const host = hosts.get(id)
    return host?.isLocal === true || host?.isSandbox === true || wereHandedIn(standings.get(id))
  }
  return { find, required }
}

/** Whether anything was ever handed in to the account that serves the organization now. */
export function wereHandedIn(standings: readonly Standing[] = []): boolean {
  return standings.some(({ current, usable }) => (current ?? usable) !== undefined)
}
