import type { Appointment } from '../appointment/appointment.ts'
import * as appointments from '../appointment/store.ts'
import { hasLeft, type Message } from '../message/message.ts'
import { queueMessages } from '../message/queue-messages.ts'
import { type ReasonCode, reasonOf } from '../message/reason.ts'
import * as messages from '../message/store.ts'
import * as organizations from '../organization/store.ts'
import { parsePhone } from '../phone/phone.ts'
import { emitChanges } from '../platform/changes/emit-changes.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/refusal.ts'
import type { Organization } from '../organization/organization.ts'
import { toMessage } from './announce.ts'
import { notificationOf } from './catalogue.ts'
import { compose } from './compose.ts'
import { MINUTE_MS, type AppointmentKind } from './notification.ts'
import { forbidden, TEST } from './policy.ts'
import { refuseUnknown } from './reminder.ts'
import { textsOf } from './texts/texts.ts'
import * as reminders from './store.ts'
import type { Words } from './texts/words.ts'
import { lastTold } from './told.ts'

/** A test that could not leave within this time is of no use: whoever asked for it has gone. */
const TEST_LASTS_MS = 15 * MINUTE_MS

/** Who asks twice within this time clicked twice, or never saw the answer: nobody reminds a person again after a minute. */
const AT_ONCE_MS = MINUTE_MS

/**
 * As `sendNotice`, but refuses at once what the last look would skip, and says why; and what has just left is the answer to
 * whoever asks for it again.
 */
export async function sendNoticeNow(ctx: Context, appointmentId: string, kind: AppointmentKind): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const asked = await hold(tx, appointmentId, kind)
    const { appointment, organization } = asked
    const now = tx.clock.now()
    const reason = reasonOf(whyNot(kind, appointment, organization, now) ?? null, await organizations.localeOf(tx))
    if (reason !== null) throw new Refusal('cannot-send', `This notice would not be sent: ${reason.code}`, [], { reason })
    const justLeft = asked.said.findLast((message) => hasLeft(message) && now.getTime() - message.createdAt.getTime() < AT_ONCE_MS)
    return justLeft?.id ?? send(tx, asked)
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

/**
 * Queues a notice because somebody asks for it. The last look before it leaves is the same as every other notice's. One that is
 * on its way already is the answer, and a reminder that waits for its time is handed to the message: either would leave twice.
 */
export async function sendNotice(ctx: Context, appointmentId: string, kind: AppointmentKind): Promise<string> {
  return inTransaction(ctx, async (tx) => send(tx, await hold(tx, appointmentId, kind)))
}

interface Asked {
  kind: AppointmentKind
  appointment: Appointment
  organization: Organization
  /** Everything that was said, or is about to be, of the appointment. */
  all: readonly Message[]
  /** What of it is this kind and names the present hour. */
  said: readonly Message[]
}

/** The appointment is the lock for everything said about it: whoever asks twice, and the sweep, come one after the other. */
async function hold(tx: Context, appointmentId: string, kind: AppointmentKind): Promise<Asked> {
  const appointment = await appointments.findForUpdate(tx.db, tx, appointmentId)
  const organization = await organizations.find(tx.db, tx.organizationId)
  if (appointment === undefined || organization === undefined) return refuseUnknown()
  const all = await messages.ofAppointment(tx.db, tx.organizationId, appointmentId)
  const said = all.filter((message) => message.kind === kind && message.localStart === appointment.localStart)
  return { kind, appointment, organization, all, said }
}

async function send(tx: Context, { kind, appointment, organization, all, said }: Asked): Promise<string> {
  const underWay = said.findLast(({ status }) => status === 'queued' || status === 'sending' || status === 'uncertain')
  if (underWay !== undefined) return underWay.id
  const now = tx.clock.now()
  const body = compose({ kind, appointment, organization, told: lastTold(all)?.start, now })
  const messageId = first(await queueMessages(tx, [toMessage(appointment, organization, { kind }, body)]))
  const planned = await reminders.ofAppointments(tx.db, [appointment.id])
  const waiting = planned.filter((row) => row.status === 'pending' && row.kind === kind && row.localStart === appointment.localStart)
  await reminders.handOver(
    tx.db,
    waiting.map(({ id }) => ({ id, messageId })),
    now,
  )
  const { organizationId } = tx
  await emitChanges(
    tx.db,
    waiting.map(({ id }) => ({ organizationId, type: 'reminder', id, locationId: appointment.location.id })),
  )
  return messageId
}

/** Queues a test message to one's own phone. It needs no switch: it is how one finds out before switching on. */
export async function sendTest(ctx: Context, to: string): Promise<string> {
  return inTransaction(ctx, async (tx) => {
    const organization = await organizations.find(tx.db, tx.organizationId)
    if (organization === undefined) throw new Refusal('not-found', 'There is no such organization')
    const { locale, country, whatsapp } = organization
    const about = { organizationId: organization.id, appointmentId: null, clientId: null, kind: TEST, urgent: true, locale }
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
