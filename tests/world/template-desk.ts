import type { Locale } from '../../server/calendar/locale.ts'
import type { TemplateHost } from '../../server/message/channel.ts'
import type { AppointmentKind } from '../../server/notification/notification.ts'
import { type Pushed, pushTemplates } from '../../server/notification/templates/push-templates.ts'
import { type ShownTemplate, showTemplates } from '../../server/notification/templates/show-templates.ts'
import { hostOf } from '../../server/notification/templates/standing.ts'
import * as templates from '../../server/notification/templates/template-store.ts'
import { type UsableTemplate, usableTemplates } from '../../server/notification/templates/usable-templates.ts'
import { type WatchContext, watchTemplates } from '../../server/notification/templates/watch-templates.ts'
import type { Business } from './business.ts'
import { knock } from './twin.ts'
import { openWorld, type World } from './world.ts'

interface OnTwin {
  sid: string
  friendlyName: string
  accountSid: string | null
}

/** A world in which templates are handed in and looked at, step by step. Without a business named, the salon's are meant. */
export interface TemplateDesk {
  world: World
  salon: Business
  means: WatchContext
  host: TemplateHost
  push(of?: Business, host?: TemplateHost): Promise<Pushed[]>
  /** Moves both clocks and looks at what is due; answers how many changed. */
  watchAfter(ms: number): Promise<number>
  shown(kind: AppointmentKind, locale?: Locale, of?: Business): Promise<ShownTemplate>
  usable(kind: AppointmentKind, locale?: Locale, of?: Business): Promise<UsableTemplate | undefined>
  /** What was handed in last. */
  sidOf(kind: AppointmentKind, locale?: Locale): Promise<string>
  /** What the account holds, the newest first. */
  onTwin(): Promise<OnTwin[]>
}

export async function openTemplateDesk(): Promise<TemplateDesk> {
  const world = await openWorld({ twinFollows: true })
  const salon = await world.openBusiness()
  const { app } = world
  const { db } = app.database
  const means = { ...app.delivery, channels: app.channels }
  const host = hostOf(app.channels, salon.organization)
  if (host === undefined) throw new Error('This world has no account to submit templates to')
  return {
    world,
    salon,
    means,
    host,
    push: (of = salon, given = host) => pushTemplates(means, of.organization, given),
    watchAfter: async (ms) => {
      world.sleepUntil(new Date(world.now().getTime() + ms))
      // The twin’s clock never stops, and is ahead of the world’s where the database is slow: it goes on from where it is.
      await knock(world.twilio, 'clock', { advanceMs: ms })
      return watchTemplates(means)
    },
    shown: async (kind, locale = 'es', of = salon) => {
      const all = await showTemplates(means, of.organization, 'en')
      const found = all.find((one) => one.kind === kind && one.locale === locale)
      if (found === undefined) throw new Error(`No ${kind} in ${locale}`)
      return found
    },
    usable: async (kind, locale = 'es', { organization } = salon) =>
      (await usableTemplates(db, app.channels, [organization])).find(organization, kind, locale),
    sidOf: async (kind, locale = 'es') => {
      const all = await templates.pushed(db, [salon.organization.id])
      return all.findLast((one) => one.kind === kind && one.locale === locale)?.contentSid ?? ''
    },
    onTwin: async () => {
      const all = (await (await fetch(`${world.twilio}/emulator/templates`)).json()) as OnTwin[]
      return all.filter(({ accountSid }) => accountSid !== null)
    },
  }
}
