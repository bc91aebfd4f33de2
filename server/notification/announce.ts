import type { Appointment, AppointmentChange, Notify } from '../appointment/appointment.ts'
import { queueMessages } from '../message/queue-messages.ts'
import type { ReasonCode } from '../message/reason.ts'
import { supersedeMessages } from '../message/supersede-messages.ts'
import * as messages from '../message/store.ts'
import * as organizations from '../organization/store.ts'
import type { Organization } from '../organization/organization.ts'
import type { Context } from '../platform/context.ts'
import { compose, localeOf } from './compose.ts'
import { decideNotice, type Notice } from './decide-notice.ts'
import { replan } from './replan.ts'
import { lastTold } from './told.ts'

/** Everything that is to be said, or no longer said, because an appointment changed: in the transaction that changed it. */
export async function announce(ctx: Context, change: AppointmentChange): Promise<void> {
  const organization = await organizations.find(ctx.db, ctx.organizationId)
  if (organization === undefined) return
  await replan(ctx, [change.after])
  const reason = takesBack(change)
  const tookBack = reason !== undefined && (await supersedeMessages(ctx, change.after.id, reason)) > 0
  const told = lastTold(await messages.ofAppointment(ctx.db, ctx.organizationId, change.after.id))
  const now = ctx.clock.now()
  const notice = decideNotice({ change, settings: organization.whatsapp, told, tookBack, now })
  if (notice === undefined) return
  const body = compose({ kind: notice.kind, appointment: change.after, organization, told: told?.start, now })
  await queueMessages(ctx, [toMessage(change.after, organization, notice, body, holdUntil(change.notify, now))])
}

/** Why what still waits about the old state must not leave. */
function takesBack(change: AppointmentChange): ReasonCode | undefined {
  switch (change.type) {
    case 'moved':
    case 'cancelled':
      return 'superseded'
    case 'settled':
      return 'appointment_over'
    case 'booked':
    case 'confirmed':
    case 'edited':
    case 'rezoned':
      return undefined
  }
}

function holdUntil(notify: Notify, now: Date): { notBefore?: Date } {
  return typeof notify === 'object' ? { notBefore: new Date(now.getTime() + notify.afterSeconds * 1000) } : {}
}

/** A message about an appointment. It is of no use once the appointment has begun. */
export function toMessage(
  appointment: Appointment,
  organization: Organization,
  { kind, skip }: Notice,
  body: string,
  hold: { notBefore?: Date } = {},
) {
  return {
    organizationId: appointment.organizationId,
    appointmentId: appointment.id,
    clientId: appointment.client.id,
    kind,
    urgent: kind !== 'reminder_24h',
    locale: localeOf(appointment, organization),
    body,
    recipient: { name: appointment.client.name, phone: appointment.client.phone },
    localStart: appointment.localStart,
    usefulUntil: appointment.startsAt,
    ...hold,
    ...(skip === undefined ? {} : { skip }),
  }
}
