import { type NamedActor, nameActors } from '../access/name-actors.ts'
import * as appointments from '../appointment/store.ts'
import { refuse } from '../client/client.ts'
import * as inbounds from '../conversation/inbound-store.ts'
import * as events from '../message/event-store.ts'
import type { Message, MessageEvent } from '../message/message.ts'
import * as messages from '../message/store.ts'
import type { Reminder } from '../notification/reminder.ts'
import * as reminders from '../notification/store.ts'
import type { Context } from '../platform/context.ts'

/** Something that happened to an appointment or because of it, or that is to happen. */
export interface Moment {
  at: Date
  type: string
  future: boolean
  actor?: NamedActor | undefined
  message?: Message
  reminder?: Reminder
  text?: string
  detail?: Record<string, unknown>
  reasonCode?: string | null
  errorCode?: number | null
}

/** That a message is on the wire lasts a moment, and what came of it follows. */
const untold = new Set(['sending'])

/** All there is to know of what happened, and why, the oldest first, and then what is to come. */
export async function readTimeline(ctx: Context, id: string): Promise<Moment[]> {
  const { db, organizationId } = ctx
  if ((await appointments.find(db, ctx, id)) === undefined) return refuse('not-found', 'There is no such appointment')
  const said = await messages.ofAppointment(db, organizationId, id)
  const happened = await events.ofMessages(db, organizationId, said)
  // Of what happened at one moment, causes come before what they caused.
  const moments = [
    ...(await inbounds.ofAppointment(db, organizationId, id)).map(heard),
    ...(await historyOf(ctx, id)),
    ...said.flatMap((message) => lifeOf(message, happened.get(message.id) ?? [])),
    ...(await reminders.ofAppointments(db, [id])).flatMap(planOf),
  ]
  return moments.sort((one, other) => Number(one.future) - Number(other.future) || one.at.getTime() - other.at.getTime())
}

async function historyOf(ctx: Context, id: string): Promise<Moment[]> {
  const history = await appointments.history(ctx.db, ctx, id)
  const named = await nameActors(
    ctx.db,
    history.map(({ actor }) => actor),
  )
  return history.map(({ at, actor, action, detail }) => ({ at, type: action, future: false, actor: named(actor), detail }))
}

function lifeOf(message: Message, happened: readonly MessageEvent[]): Moment[] {
  const past = happened
    .filter(({ type }) => !untold.has(type))
    .map(({ at, type, detail }): Moment => ({
      ...{ at, type: `message_${type}`, future: false, message, text: message.body, detail },
      reasonCode: textIn(detail, 'reason'),
      errorCode: numberIn(detail, 'errorCode'),
    }))
  if (message.nextAttemptAt === null) return past
  return [
    ...past,
    { at: message.nextAttemptAt, type: 'message_planned', future: true, message, text: message.body, reasonCode: message.waitingCode },
  ]
}

/** A reminder that was handed over lives on as its message. */
function planOf(reminder: Reminder): Moment[] {
  const { status, dueAt, updatedAt, reasonCode } = reminder
  switch (status) {
    case 'pending':
      return [{ at: dueAt, type: 'reminder_planned', future: true, reminder }]
    case 'skipped':
      return [{ at: updatedAt, type: 'reminder_skipped', future: false, reminder, reasonCode }]
    case 'cancelled':
      return [{ at: updatedAt, type: 'reminder_cancelled', future: false, reminder, reasonCode }]
    case 'sent':
      return []
  }
}

function heard({ receivedAt, body, meaning }: inbounds.InboundMessage): Moment {
  return { at: receivedAt, type: 'client_wrote', future: false, actor: { kind: 'client', name: null }, text: body, detail: { meaning } }
}

function textIn(detail: Record<string, unknown>, name: string): string | null {
  const value = detail[name]
  return typeof value === 'string' ? value : null
}

function numberIn(detail: Record<string, unknown>, name: string): number | null {
  const value = detail[name]
  return typeof value === 'number' ? value : null
}
