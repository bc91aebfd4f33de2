import type { Locale } from '../../calendar/locale.ts'
import type { TemplateHost } from '../../message/channel.ts'
import type { Organization } from '../../organization/organization.ts'
import { notificationOf } from '../catalogue.ts'
import { HOUR_MS } from '../notification.ts'
import { alertTexts, type TemplateTrouble } from './alerts.texts.ts'
import { sandboxTemplate } from './sandbox-template.ts'
import type { Standing } from './standing.ts'

/** WhatsApp answers within minutes, a day at most; what waits longer is stuck. */
const TOO_LONG_MS = 48 * HOUR_MS

export interface TemplateAlert {
  code: TemplateTrouble
  title: string
  fix: string
}

/** What is wrong with a kind in a language, and what to do; null: nothing, or nothing yet. */
export function alertOf(
  standing: Standing,
  about: { organization: Pick<Organization, 'slug' | 'whatsapp'>; host: Pick<TemplateHost, 'isSandbox'> | undefined; now: Date },
  locale: Locale,
): TemplateAlert | null {
  const { organization, host, now } = about
  if (!organization.whatsapp[notificationOf(standing.kind).switchedBy]) return null
  const code = host === undefined ? 'not_configured' : host.isSandbox ? sandboxTroubleOf(standing) : troubleOf(standing, now)
  if (code === undefined) return null
  const { title, fix } = alertTexts[locale][code]
  return { code, title, fix: fix.replaceAll('{slug}', organization.slug) }
}

function sandboxTroubleOf({ kind }: Standing): TemplateTrouble {
  return sandboxTemplate(kind) === undefined ? 'sandbox_without' : 'sandbox'
}

function troubleOf({ current }: Standing, now: Date): TemplateTrouble | undefined {
  if (current === undefined) return 'not_pushed'
  const { status, category, submittedAt } = current
  switch (status) {
    case 'unsubmitted':
      return 'not_pushed'
    case 'received':
    case 'pending':
      return now.getTime() - submittedAt.getTime() > TOO_LONG_MS ? 'pending_too_long' : undefined
    case 'approved':
      return category === 'UTILITY' ? undefined : 'marketing'
    case 'rejected':
    case 'paused':
    case 'disabled':
    case 'missing':
      return status
  }
}
