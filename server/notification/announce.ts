import type { Appointment, AppointmentChange, Notify } from '../appointment/appointment.ts'
import { heldUntil, undoableUntil } from '../appointment/undo.ts'
import { leftOrMayHave, type Message } from '../message/message.ts'
import { queueMessages } from '../message/queue-messages.ts'
import type { ReasonCode } from '../message/reason.ts'
import { supersedeMessages } from '../message/supersede-messages.ts'
import * as messages from '../message/store.ts'
import * as organizations from '../organization/store.ts'
import type { Organization, WhatsappSettings } from '../organization/organization.ts'
import type { Context } from '../platform/context.ts'
import { compose, localeOf } from './compose.ts'
import { decideNotice, type Notice } from './decide-notice.ts'
import { planFirst, replan } from './replan.ts'
import { lastTold } from './told.ts'

/** What the client did not say themselves. */
type NewsOfAppointment = Exclude<AppointmentChange, { type: 'answered' }>

/** Everything that is to be said, or no longer said, because an appointment changed: in the transaction that changed it. */
export async function announce(ctx: Context, change: AppointmentChange): Promise<Aftermath | undefined> {
  // What the client said is no news to the client.
  if (change.type === 'answered') return undefined
  const organization = await organizations.find(ctx.db, ctx.organizationId)
  if (organization === undefined) return undefined
  const settings = organization.whatsapp
  const { withdrawn, tookBack, said } = await (change.type === 'booked' ? begin : revise)(ctx, settings, change)
  const now = ctx.clock.now()
  const told = lastTold(said)
  const notice = decideNotice({ change, settings, told, tookBack: tookBack.length > 0, now })
  if (notice !== undefined) {
    const body = compose({ kind: notice.kind, appointment: change.after, organization, told: told?.start, now })
    await queueMessages(ctx, [toMessage(change.after, organization, notice, body, holdUntil(change.notify, now))])
  }
  const idsOf = (some: readonly Message[]): string[] => some.map(({ id }) => id)
  const left = idsOf(said.filter(leftOrMayHave))
  return { known: idsOf(said), left, tookBack, withdrawn }
}

/** What a change withdrew, and all that there is to read about its appointment after that. */
type Revision = Pick<Aftermath, 'withdrawn' | 'tookBack'> & { said: Message[] }

/** Nothing is planned or said yet of what was just booked. */
async function begin(ctx: Context, settings: WhatsappSettings, { after }: NewsOfAppointment): Promise<Revision> {
  await planFirst(ctx, settings, after)
  return { withdrawn: [], tookBack: [], said: [] }
}

async function revise(ctx: Context, settings: WhatsappSettings, change: NewsOfAppointment): Promise<Revision> {
  const withdrawn = await replan(ctx, settings, [change.after])
  const reason = takesBack(change)
  const now = ctx.clock.now()
  const waited = undoableUntil(change, now) ? await timesOfWaiting(ctx, change.after.id) : new Map<string, string>()
  const superseded = reason === undefined ? [] : await supersedeMessages(ctx, change.after.id, reason)
  const tookBack = superseded.map((id) => ({ id, at: waited.get(id) ?? now.toISOString() }))
  return { withdrawn, tookBack, said: await messages.ofAppointment(ctx.db, ctx.organizationId, change.after.id) }
}

async function timesOfWaiting({ db, organizationId }: Context, appointmentId: string): Promise<Map<string, string>> {
  const said = await messages.ofAppointment(db, organizationId, appointmentId)
  return new Map(said.flatMap(({ id, nextAttemptAt }) => (nextAttemptAt === null ? [] : [[id, nextAttemptAt.toISOString()] as const])))
}

/** What a change did to what is said and planned: what it takes to undo it. */
export interface Aftermath {
  /** The messages that there were before. */
  known: string[]
  /** Those of them that had left, or may have. */
  left: string[]
  /** Those that waited, until when, and were taken back. */
  tookBack: { id: string; at: string }[]
  /** The reminders that were taken back. */
  withdrawn: string[]
}

/** Why what still waits about the old state must not leave. */
function takesBack(change: NewsOfAppointment): ReasonCode | undefined {
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
  const until = heldUntil(notify, now)
  return until === undefined ? {} : { notBefore: until }
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
