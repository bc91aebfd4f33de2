import type { AppointmentChange } from '../appointment/appointment.ts'
import { heldUntil } from '../appointment/undo.ts'
import { whatsappAddressOf } from '../client/client.ts'
import { lastInboundOf } from '../client/last-inbound-store.ts'
import type { Channels } from '../message/channel.ts'
import { estimateUsd } from '../message/channels/twilio-whatsapp/price-table.ts'
import type { Message } from '../message/message.ts'
import type { ReasonCode } from '../message/reason.ts'
import type { Organization } from '../organization/organization.ts'
import type { Context } from '../platform/context.ts'
import { compose } from './compose.ts'
import { decideNotice } from './decide-notice.ts'
import { type AppointmentKind, HOUR_MS } from './notification.ts'
import { derivePlan } from './derive-plan.ts'
import type { PlannedReminder } from './plan-reminders.ts'
import { formOf } from './recheck.ts'
import type { Reminder } from './reminder.ts'
import { usableTemplates } from './templates/usable-templates.ts'
import { lastTold } from './told.ts'

/** What a booking or a change would say and plan. */
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

/** What is known of an appointment that is there already. */
interface Known {
  said: readonly Message[]
  planned: readonly Reminder[]
}

/** What a change that has not been made would say at once and plan: by the rules that the change itself follows. Writes nothing. */
export async function previewNotice(
  ctx: PreviewContext,
  organization: Organization,
  change: AppointmentChange,
  { said, planned }: Known = { said: [], planned: [] },
): Promise<NoticePreview> {
  const [now, settings] = [ctx.clock.now(), organization.whatsapp]
  const { after: appointment, notify } = change
  const { plan } = derivePlan(appointment, settings, planned, now)
  const nothing = { text: null, waits: null, plan, costUsd: null }
  const told = lastTold(said)
  const tookBack = said.some(({ status }) => status === 'queued')
  const notice = decideNotice({ change, settings, told, tookBack, now })
  if (notice === undefined) return { ...nothing, reason: appointment.status === 'confirmed' ? null : 'not_confirmed' }
  if (notice.skip !== undefined) return { ...nothing, reason: notice.skip }
  const at = heldUntil(notify, now) ?? now
  const about = { kind: notice.kind, appointment }
  const choice = ctx.channels.of(organization)
  const text = { ...about, organization, told: told?.start, now: at }
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
