import type { Appointment } from '../appointment/appointment.ts'
import * as appointments from '../appointment/store.ts'
import { queueMessages } from '../message/queue-messages.ts'
import type { ReasonCode } from '../message/reason.ts'
import * as organizations from '../organization/store.ts'
import type { Organization } from '../organization/organization.ts'
import type { Clock } from '../platform/clock.ts'
import { type Change, emitChanges } from '../platform/changes/emit-changes.ts'
import { type Db, inTransaction } from '../platform/database/database.ts'
import { toMessage } from './announce.ts'
import { reminderKinds } from './catalogue.ts'
import { compose } from './compose.ts'
import { forbidden } from './policy.ts'
import type { Reminder } from './reminder.ts'
import * as reminders from './store.ts'

export interface SweepContext {
  db: Db
  clock: Clock
}

const BATCH = 500

/** What becomes of one due reminder. */
export interface Promotion {
  reminder: Reminder
  appointment: Appointment
  organization: Organization
  skip: ReasonCode | undefined
}

/** Of one organization only, and who hears of each batch once it is settled. */
export interface SweepOptions {
  organizationId?: string | undefined
  heard?: (settled: readonly Promotion[]) => void
}

/** Writes down the messages of these reminders, none of which is to be skipped; answers their ids in the same order. */
export type Write<C> = (ctx: C, promotions: readonly Promotion[], now: Date) => Promise<string[]>

/**
 * Turns what is due into queued messages, in one transaction a batch; any number of processes may sweep at once. Answers how many
 * reminders it settled.
 */
export async function sweepDueReminders(ctx: SweepContext, { organizationId, heard }: SweepOptions = {}): Promise<number> {
  let settled = 0
  for (;;) {
    const batch = await inTransaction(ctx, (tx) => promoteDue(tx, { limit: BATCH, organizationId }, queue))
    if (batch.length === 0) return settled
    settled += batch.length
    heard?.(batch)
  }
}

/** Settles what is due of at most `limit` appointments, in the caller's transaction. */
export async function promoteDue<C extends SweepContext>(
  ctx: C,
  { limit, organizationId }: { limit: number; organizationId?: string | undefined },
  write: Write<C>,
): Promise<Promotion[]> {
  const now = ctx.clock.now()
  const ids = await reminders.holdDue(ctx.db, now, limit, organizationId)
  // Read after the appointments are held: nobody can change these rows any more.
  const rows = await reminders.ofAppointments(ctx.db, ids)
  const promotions = await judgeDue(
    ctx.db,
    rows.filter((row) => row.status === 'pending' && row.dueAt <= now),
    () => now,
  )
  const promoted = promotions.filter(({ skip }) => skip === undefined)
  const messageIds = await write(ctx, promoted, now)
  const pairs = promoted.flatMap(({ reminder: { id } }, index) => {
    const messageId = messageIds[index]
    return messageId === undefined ? [] : [{ id, messageId }]
  })
  await reminders.handOver(ctx.db, pairs, now)
  for (const { reminder, skip } of promotions) {
    if (skip !== undefined)
      await reminders.change(ctx.db, [reminder.id], 'pending', { status: 'skipped', reasonCode: skip, updatedAt: now })
  }
  await emitChanges(ctx.db, promotions.map(toChange))
  return promotions
}

function toChange({ reminder: { id, organizationId }, appointment }: Promotion): Change {
  return { organizationId, type: 'reminder', id, locationId: appointment.location.id }
}

/** What becomes of each of these reminders at its moment. */
export async function judgeDue(db: Db, due: readonly Reminder[], momentOf: (reminder: Reminder) => Date): Promise<Promotion[]> {
  const found = await appointments.findMany(db, [...new Set(due.map((row) => row.appointmentId))])
  const known = await organizations.findMany(db, [...new Set(due.map((row) => row.organizationId))])
  const byId = new Map(found.map((appointment) => [appointment.id, appointment]))
  const together = Map.groupBy(due, (reminder) => keyOf(reminder, momentOf(reminder)))
  return due.flatMap((reminder) => {
    const appointment = byId.get(reminder.appointmentId)
    const organization = known.get(reminder.organizationId)
    if (!appointment || !organization) return []
    const now = momentOf(reminder)
    const nearer = together.get(keyOf(reminder, now))?.some((other) => rank(other) > rank(reminder)) === true
    return [{ reminder, appointment, organization, skip: whyNot(reminder, appointment, organization, nearer, now) }]
  })
}

const keyOf = ({ appointmentId }: Reminder, moment: Date): string => `${appointmentId} ${moment.getTime()}`

const rank = ({ kind }: Reminder): number => reminderKinds.findIndex(({ name }) => name === kind)

/** After a long sleep two reminders may be due at once: the nearer one says it all. */
function whyNot(
  { kind, localStart }: Reminder,
  appointment: Appointment,
  organization: Organization,
  nearer: boolean,
  now: Date,
): ReasonCode | undefined {
  if (appointment.status !== 'confirmed' || appointment.localStart !== localStart) return 'superseded'
  if (appointment.startsAt <= now) return 'too_late'
  return forbidden(kind, organization.whatsapp, appointment.client) ?? (nearer ? 'superseded' : undefined)
}

const queue: Write<SweepContext> = (ctx, promotions, now) =>
  queueMessages(
    ctx,
    promotions.map((promotion) => {
      const { appointment, organization, reminder } = promotion
      return toMessage(appointment, organization, reminder, wordsOf(promotion, now))
    }),
  )

/** What a reminder says when it is written down. */
export function wordsOf({ reminder: { kind }, appointment, organization }: Promotion, now: Date): string {
  return compose({ kind, appointment, organization, told: undefined, now })
}
