import type { Appointment, Notify } from '../appointment/appointment.ts'
import { heldUntil } from '../appointment/undo.ts'
import { whatsappAddressOf } from '../client/client.ts'
import { lastInboundOf } from '../client/last-inbound-store.ts'
import type { Channels } from '../message/channel.ts'
import { estimateUsd } from '../message/channels/twilio-whatsapp/price-table.ts'
import type { ReasonCode } from '../message/reason.ts'
import type { Organization } from '../organization/organization.ts'
import type { Context } from '../platform/context.ts'
import { compose } from './compose.ts'
import { decideNotice } from './decide-notice.ts'
import { type AppointmentKind, HOUR_MS } from './notification.ts'
import { type PlannedReminder, planReminders } from './plan-reminders.ts'
import { formOf } from './recheck.ts'
import { usableTemplates } from './templates/usable-templates.ts'

/** What a booking would say and plan. */
export interface NoticePreview {
  text: { kind: AppointmentKind; body: string } | null
  /** Why nothing would be said at once. */
  reason: ReasonCode | null
  /** What the text would wait for. */
  waits: ReasonCode | null
  plan: PlannedReminder[]
  costUsd: number | null
}

type PreviewContext = Context & { channels: Channels }

/** What booking this appointment, which need not be there, would say at once and plan: by the rules that booking follows. Writes nothing. */
export async function previewNotice(
  ctx: PreviewContext,
  organization: Organization,
  appointment: Appointment,
  notify: Notify,
): Promise<NoticePreview> {
  const [now, settings] = [ctx.clock.now(), organization.whatsapp]
  const plan = planReminders({ appointment, settings, reminded: new Set(), awaiting: new Set(), at: now })
  const nothing = { text: null, waits: null, plan, costUsd: null }
  const change = { type: 'booked', after: appointment, notify } as const
  const notice = decideNotice({ change, settings, told: undefined, tookBack: false, now })
  if (notice === undefined) return { ...nothing, reason: 'not_confirmed' }
  if (notice.skip !== undefined) return { ...nothing, reason: notice.skip }
  const at = heldUntil(notify, now) ?? now
  const about = { kind: notice.kind, appointment }
  const choice = ctx.channels.of(organization)
  const text = { ...about, organization, told: undefined, now: at }
  if ('unavailable' in choice) {
    if (choice.unavailable === 'demo_organization') return { ...nothing, reason: 'demo_organization' }
    return { ...nothing, text: { kind: notice.kind, body: compose(text) }, reason: null, waits: choice.unavailable }
  }
  const { client } = appointment
  const lastInboundAt = (await lastInboundOf(ctx.db, [organization.id], client.id === '' ? [] : [client.id])).get(client.id) ?? null
  const templates = await usableTemplates(ctx.db, ctx.channels, [organization])
  const form = formOf({ ...text, templateOnly: false, templates, lastInboundAt, tokenOf: () => '' }, about, choice.channel)
  const answers = lastInboundAt !== null && at.getTime() - lastInboundAt.getTime() < 24 * HOUR_MS
  const costUsd = estimateUsd({ to: whatsappAddressOf(client) ?? '', at, answers })
  return {
    text: { kind: notice.kind, body: form?.body ?? compose(text) },
    reason: null,
    waits: form === undefined ? 'no_template' : null,
    plan,
    costUsd,
  }
}
