import { buttonActions } from '../../message/button-action.ts'
import { z } from 'zod'
import { locales, type Locale } from '../../calendar/locale.ts'
import type { Channels, TemplateHost } from '../../message/channel.ts'
import type { Organization } from '../../organization/organization.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Db } from '../../platform/database/database.ts'
import { appointmentKinds } from '../catalogue.ts'
import { alertOf } from './alerts.ts'
import { templateTroubles } from './alerts.texts.ts'
import { hostOf, sendableAt, type Standing, standingsOf } from './standing.ts'

const statuses = ['unsubmitted', 'received', 'pending', 'approved', 'rejected', 'paused', 'disabled', 'missing'] as const
const instant = z.string().meta({ format: 'date-time' }).nullable()

export const templateKey = z.object({ kind: z.enum(appointmentKinds), locale: z.enum(locales) })

export const shownTemplate = templateKey
  .extend({
    body: z.string().describe('The words as they are now, with their placeholders'),
    own: z.boolean().describe('Whether they are the organization’s; otherwise they are ours'),
    buttons: z.array(z.object({ action: z.enum(buttonActions), title: z.string() })),
    status: z.enum(statuses).describe('How WhatsApp’s approval of these words stands'),
    category: z.string().nullable().describe('What WhatsApp takes it for; only UTILITY is used'),
    rejectionReason: z.string().nullable(),
    submittedAt: instant,
    checkedAt: instant.describe('When WhatsApp was last asked'),
    usable: z.boolean().describe('Whether messages of this kind can leave as a template in this language'),
    bodyInForce: z
      .string()
      .nullable()
      .describe('What they say as a template now: the approved words or, in the sandbox, Twilio’s; null when not usable'),
    alert: z
      .object({ code: z.enum(templateTroubles), title: z.string(), fix: z.string() })
      .nullable()
      .describe('What is wrong and what to do, in the organization’s language'),
  })
  .meta({ id: 'Template' })

export type ShownTemplate = z.infer<typeof shownTemplate>

/** Every kind in every language of an organization, as people are shown it. */
export async function showTemplates(
  { db, clock, channels }: { db: Db; clock: Clock; channels: Channels },
  organization: Organization,
  readers: Locale = organization.locale,
): Promise<ShownTemplate[]> {
  const host = hostOf(channels, organization)
  const standings = (await standingsOf(db, new Map([[organization.id, host?.accountSid]]))).get(organization.id) ?? []
  const about = { organization, host, now: clock.now() }
  return standings.map((standing) => ({ ...show(standing, host), alert: alertOf(standing, about, readers) }))
}

function show(standing: Standing, host: TemplateHost | undefined): Omit<ShownTemplate, 'alert'> {
  const { kind, locale, words, own, current } = standing
  const sendable = sendableAt(host, standing)
  return {
    kind,
    locale,
    body: words.body,
    own,
    buttons: [...words.buttons],
    status: current?.status ?? 'unsubmitted',
    category: current?.category ?? null,
    rejectionReason: current?.rejectionReason ?? null,
    submittedAt: current?.submittedAt.toISOString() ?? null,
    checkedAt: current?.checkedAt?.toISOString() ?? null,
    usable: sendable !== undefined,
    bodyInForce: sendable?.words.body ?? null,
  }
}
