import type { Wish } from './bookers.ts'
import type { Delivered } from './emulator.ts'
import { allOf, type Shop } from './shop.ts'

interface ShownAppointment {
  id: string
  startsAt: string
  client: { name: string; phone: string }
}

interface ShownMessage {
  id: string
  appointmentId: string
  kind: string
  status: string
  twilioSid: string | null
  recipient: { name: string; phone: string }
}

interface ShownReminder {
  appointmentId: string
  kind: string
  dueAt: string
  status: string
}

/** Each list names the guilty. */
export interface Faults {
  /** Answered 201 and not there. */
  lost: string[]
  /** One wish, several appointments. */
  bookedTwice: string[]
  /** An appointment whose reminders are not exactly its plan. */
  misplanned: string[]
  /** An appointment without its one confirmation. */
  unconfirmed: string[]
  /** Settled as sent, and not in the ledger under its SID. */
  neverArrived: string[]
  /** More than one message at one phone. */
  arrivedTwice: string[]
  /** In the ledger, while the product believes that it never left. */
  unknownToUs: string[]
}

export const noFaults: Faults = {
  lost: [],
  bookedTwice: [],
  misplanned: [],
  unconfirmed: [],
  neverArrived: [],
  arrivedTwice: [],
  unknownToUs: [],
}

/** What the product and the emulator hold in the end, held against what clients were answered. */
export interface Reckoning {
  appointments: number
  faults: Faults
  /** Messages that nobody knew of and that were not in Twilio's list. */
  sentAgain: number
}

const HOUR_MS = 3_600_000

export async function reckon(shop: Shop, wishes: readonly Wish[], ledger: readonly Delivered[]): Promise<Reckoning> {
  const appointments = await allOf<ShownAppointment>(shop, '/appointments')
  const messages = await allOf<ShownMessage>(shop, '/messages')
  const reminders = Map.groupBy(await allOf<ShownReminder>(shop, '/reminders'), ({ appointmentId }) => appointmentId)
  const messagesOf = Map.groupBy(messages, ({ appointmentId }) => appointmentId)
  const ids = new Set(appointments.map(({ id }) => id))
  const byPhone = Map.groupBy(ledger, ({ to }) => to.replace('whatsapp:', ''))
  const arrived = ({ recipient }: ShownMessage) => byPhone.has(recipient.phone)
  const withStatus = (...statuses: string[]) => messages.filter(({ status }) => statuses.includes(status))
  const faults = {
    lost: wishes.flatMap((wish) => [...wish.ids].filter((id) => !ids.has(id))),
    bookedTwice: [
      ...wishes.filter((wish) => wish.ids.size > 1).map(({ booking }) => booking.name),
      ...repeated(appointments.map(({ client }) => client.name)),
    ],
    misplanned: appointments.filter((one) => !isPlanned(one, reminders.get(one.id) ?? [])).map(({ id }) => id),
    unconfirmed: appointments.filter(({ id }) => !isOneConfirmation(messagesOf.get(id) ?? [])).map(({ id }) => id),
    neverArrived: withStatus('sent', 'delivered', 'read').filter(hasNotArrived(ledger)).map(idOf),
    arrivedTwice: [...byPhone].filter(([, entries]) => entries.length > 1).map(([phone]) => phone),
    unknownToUs: withStatus('queued', 'failed', 'skipped').filter(arrived).map(idOf),
  }
  return { appointments: appointments.length, faults, sentAgain: await countSentAgain(shop, messages) }
}

async function countSentAgain(shop: Shop, messages: readonly ShownMessage[]): Promise<number> {
  let count = 0
  for (const { id } of messages) {
    const { body } = await shop.api('GET', `/messages/${id}`)
    if ((body as { events: { type: string }[] }).events.some(({ type }) => type === 'sent_again')) count += 1
  }
  return count
}

const idOf = ({ id }: ShownMessage): string => id

function hasNotArrived(ledger: readonly Delivered[]): (message: ShownMessage) => boolean {
  const bySid = new Map(ledger.map((entry) => [entry.sid, entry]))
  return ({ twilioSid, recipient }) => bySid.get(twilioSid ?? '')?.to !== `whatsapp:${recipient.phone}`
}

function isPlanned({ startsAt }: ShownAppointment, reminders: readonly ShownReminder[]): boolean {
  const start = Date.parse(startsAt)
  const planned = reminders.map(({ kind, status, dueAt }) => `${kind} ${status} ${Date.parse(dueAt)}`).sort()
  return planned.join() === `reminder_1h pending ${start - HOUR_MS},reminder_24h pending ${start - 24 * HOUR_MS}`
}

function isOneConfirmation(messages: readonly ShownMessage[]): boolean {
  return messages.length === 1 && messages[0]?.kind === 'confirmation'
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}
