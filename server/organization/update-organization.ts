import { audit } from '../access/audit.ts'
import { isTimeZone } from '../calendar/zone.ts'
import type { Locale } from '../calendar/locale.ts'
import { inTransaction } from '../platform/database/database.ts'
import { type Organization, type OrganizationContext, refuse, type WhatsappSettings } from './organization.ts'
import * as organizations from './store.ts'

/** Only what is given changes. */
export interface OrganizationChange {
  name?: string | undefined
  locale?: Locale | undefined
  timeZone?: string | undefined
  country?: string | undefined
  currency?: string | undefined
  retentionDays?: number | undefined
  whatsapp?: { [K in keyof WhatsappSettings]?: WhatsappSettings[K] | undefined } | undefined
}

const switches = [
  'enabled',
  'confirmationEnabled',
  'reminder24hEnabled',
  'reminder1hEnabled',
  'cancellationEnabled',
  'rescheduleEnabled',
] as const

/** Changes an organization's data and rules; what is planned, and what WhatsApp is asked to approve, follows in the same transaction. */
export async function updateOrganization(ctx: OrganizationContext, change: OrganizationChange): Promise<Organization> {
  if (change.timeZone !== undefined && !isTimeZone(change.timeZone)) {
    refuse('invalid', 'timeZone: unknown', [{ path: 'timeZone', message: 'Use an IANA time zone, such as America/Bogota' }])
  }
  for (const name of ['quietHours', 'monthlyBudgetUsd'] as const) {
    // A rule that is kept but not followed would be a promise broken in silence.
    if (change.whatsapp?.[name] != null) {
      refuse('invalid', `This version does not follow ${name} yet`, [{ path: `whatsapp.${name}`, message: 'Leave it null for now' }])
    }
  }
  return inTransaction(ctx, async (tx) => {
    const before = await organizations.findForUpdate(tx.db, tx.organizationId)
    if (before === undefined) return refuse('not-found', 'There is no such organization')
    const row = toRow(change)
    if (Object.keys(row).length > 0) await organizations.update(tx.db, tx.organizationId, row)
    const after = (await organizations.find(tx.db, tx.organizationId)) ?? before
    const changed = differences(before, after)
    if (Object.keys(changed).length > 0) {
      await audit(tx, { action: 'organization.changed', subject: `organization:${after.id}`, detail: changed })
    }
    if (switches.some((name) => before.whatsapp[name] !== after.whatsapp[name])) await tx.on.policyChanged(tx)
    await tx.on.settingsChanged(tx, tx.organizationId)
    return after
  })
}

/** Each setting that is another now: `whatsapp.enabled` from false to true. */
function differences(before: Organization, after: Organization): Record<string, { from: unknown; to: unknown }> {
  const flat = ({ whatsapp, ...rest }: Organization): [string, unknown][] => [
    ...Object.entries(rest),
    ...Object.entries(whatsapp).map(([name, value]): [string, unknown] => [`whatsapp.${name}`, value]),
  ]
  const now = new Map(flat(after))
  const changed = flat(before).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(now.get(name)))
  return Object.fromEntries(changed.map(([name, value]) => [name, { from: value, to: now.get(name) }]))
}

function toRow({ whatsapp = {}, ...rest }: OrganizationChange) {
  const row = {
    ...rest,
    whatsappEnabled: whatsapp.enabled,
    whatsappSenderName: whatsapp.senderName,
    whatsappConfirmationEnabled: whatsapp.confirmationEnabled,
    whatsappReminder24hEnabled: whatsapp.reminder24hEnabled,
    whatsappReminder1hEnabled: whatsapp.reminder1hEnabled,
    whatsappCancellationEnabled: whatsapp.cancellationEnabled,
    whatsappRescheduleEnabled: whatsapp.rescheduleEnabled,
    whatsappQuietHours: whatsapp.quietHours && JSON.stringify(whatsapp.quietHours),
    whatsappMonthlyBudgetUsd: whatsapp.monthlyBudgetUsd,
    clientsMayCancel: whatsapp.clientsMayCancel,
  }
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
}
