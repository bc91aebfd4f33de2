import type { Appointment } from '../appointment/appointment.ts'
import * as appointments from '../appointment/store.ts'
import { queueMessages } from '../message/queue-messages.ts'
import { type ReasonCode, reasonOf } from '../message/reason.ts'
import * as messages from '../message/store.ts'
import * as organizations from '../organization/store.ts'
import { parsePhone } from '../phone/phone.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Organization } from '../organization/organization.ts'
import { toMessage } from './announce.ts'
import { notificationOf } from './catalogue.ts'
import { compose } from './compose.ts'
import { MINUTE_MS, type AppointmentKind } from './notification.ts'
import { forbidden } from './policy.ts'
import { refuseUnknown } from './reminder.ts'
import { textsOf } from './texts/texts.ts'
import type { Words } from './texts/words.ts'
import { lastTold } from './told.ts'

/** A test that could not leave within this time is of no use: whoever asked for it has gone. */
const TEST_LASTS_MS = 15 * MINUTE_MS

/** As `sendNotice`, but refuses at once what the last look would skip, and says why. */
export async function sendNoticeNow(ctx: Context, appointmentId: string, kind: AppointmentKind): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const appointment = await appointments.findForUpdate(tx.db, tx, appointmentId)
    const organization = await organizations.find(tx.db, tx.organizationId)
    if (appointment === undefined || organization === undefined) return refuseUnknown()
    const reason = reasonOf(whyNot(kind, appointment, organization, tx.clock.now()) ?? null, organization.locale)
    if (reason !== null) throw new Refusal('cannot-send', `This notice would not be sent: ${reason.code}`, [], { reason })
    return sendNotice(tx, appointmentId, kind)
  })
}

function whyNot(kind: AppointmentKind, appointment: Appointment, organization: Organization, now: Date): ReasonCode | undefined {
  if (appointment.status !== notificationOf(kind).trueWhile) return wrongState[appointment.status]
  return appointment.startsAt <= now ? 'too_late' : forbidden(kind, organization.whatsapp, appointment.client)
}

/** Why what would be true in another status is not true in this one. */
const wrongState = {
  pending: 'not_confirmed',
  confirmed: 'appointment_stands',
  cancelled: 'appointment_cancelled',
  completed: 'appointment_over',
  no_show: 'appointment_over',
} as const satisfies Record<Appointment['status'], ReasonCode>

/** Queues a notice because somebody asks for it. The last look before it leaves is the same as every other notice's. */
export async function sendNotice(ctx: Context, appointmentId: string, kind: AppointmentKind): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const appointment = await appointments.findForUpdate(tx.db, tx, appointmentId)
    const organization = await organizations.find(tx.db, tx.organizationId)
    if (appointment === undefined || organization === undefined) return refuseUnknown()
    const told = lastTold(await messages.ofAppointment(tx.db, tx.organizationId, appointmentId))
    const body = compose({ kind, appointment, organization, told: told?.start, now: tx.clock.now() })
    return first(await queueMessages(tx, [toMessage(appointment, organization, { kind }, body)]))
  })
}

/** Queues a test message to one's own phone. It needs no switch: it is how one finds out before switching on. */
export async function sendTest(ctx: Context, to: string): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const organization = await organizations.find(tx.db, tx.organizationId)
    if (organization === undefined) throw new Refusal('not-found', 'There is no such organization')
    const { locale, country, whatsapp } = organization
    const about = { organizationId: organization.id, appointmentId: null, clientId: null, kind: 'test', urgent: true, locale }
    const body = textsOf(locale).test({ ...noWords, sender: whatsapp.senderName })
    const usefulUntil = new Date(tx.clock.now().getTime() + TEST_LASTS_MS)
    const recipient = { name: whatsapp.senderName, phone: parsePhone(to, country, 'to') }
    return first(await queueMessages(tx, [{ ...about, body, recipient, localStart: null, usefulUntil }]))
  })
}

/** A test speaks of no appointment. */
const noWords: Words = {
  name: '',
  sender: '',
  services: '',
  when: '',
  previousWhen: null,
  today: false,
  distance: null,
  professional: null,
  place: '',
  phone: null,
}

function first(ids: readonly string[]): string {
  const [id] = ids
  if (id === undefined) throw new Error('Nothing was queued')
  return id
}
