import type { Appointment } from '../appointment/appointment.ts'
import * as appointments from '../appointment/store.ts'
import type { ReasonCode } from '../message/reason.ts'
import type { WhatsappSettings } from '../organization/organization.ts'
import type { Context } from '../platform/context.ts'
import { newId } from '../platform/id.ts'
import { derivePlan } from './derive-plan.ts'
import type { PlannedReminder } from './plan-reminders.ts'
import type { Reminder, ReminderStatus } from './reminder.ts'
import * as reminders from './store.ts'

interface Step {
  ids: string[]
  from: ReminderStatus
  to: { status: ReminderStatus; reasonCode: string | null; dueAt?: Date }
}

interface Steps {
  inserts: { appointment: Appointment; planned: PlannedReminder }[]
  changes: Step[]
}

/**
 * Makes the stored plan of each appointment equal to the plan derived afresh. The caller holds the appointments, in the transaction
 * that changed them or their rules. Answers the ids of the reminders that it took back.
 */
export async function replan(ctx: Context, settings: WhatsappSettings, changed: readonly Appointment[]): Promise<string[]> {
  if (changed.length === 0) return []
  const at = ctx.clock.now()
  const stored = Map.groupBy(
    await reminders.ofAppointments(
      ctx.db,
      changed.map(({ id }) => id),
    ),
    (row) => row.appointmentId,
  )
  const steps: Steps = { inserts: [], changes: [] }
  for (const appointment of changed) compare(steps, appointment, stored.get(appointment.id) ?? [], settings, at)
  await write(ctx, steps, at)
  await appointments.setPlannedAt(
    ctx.db,
    changed.map(({ id }) => id),
    at,
  )
  return steps.changes.flatMap(({ ids, to }) => (to.status === 'cancelled' ? ids : []))
}

/** The first plan of an appointment, in the transaction that made it: as of its own `plannedAt`, and there is none yet to compare with. */
export async function planFirst(ctx: Context, settings: WhatsappSettings, appointment: Appointment): Promise<void> {
  const steps: Steps = { inserts: [], changes: [] }
  compare(steps, appointment, [], settings, appointment.plannedAt)
  await write(ctx, steps, appointment.plannedAt)
}

function compare(steps: Steps, appointment: Appointment, stored: Reminder[], settings: WhatsappSettings, at: Date): void {
  const { current, plan } = derivePlan(appointment, settings, stored, at)
  for (const row of stored) {
    if (row.status !== 'pending') continue
    if (current.includes(row) && plan.some(({ kind }) => kind === row.kind)) continue
    steps.changes.push({ ids: [row.id], from: 'pending', to: { status: 'cancelled', reasonCode: whyGone(appointment) } })
  }
  for (const planned of plan) {
    const row = current.find(({ kind }) => kind === planned.kind)
    const step = row && toStep(row, planned, at)
    if (row === undefined) steps.inserts.push({ appointment, planned })
    else if (step) steps.changes.push(step)
  }
}

/** What a row is to become: the plan, but for the reason of what was skipped when its time came, which is history. */
function wanted(row: Reminder, planned: PlannedReminder, at: Date): Step['to'] & { dueAt: Date } {
  const isHistory = row.status === 'skipped' && planned.status === 'skipped' && row.dueAt <= at && planned.dueAt <= at
  return { status: planned.status, reasonCode: isHistory ? row.reasonCode : planned.reason, dueAt: planned.dueAt }
}

/** Undefined where the row stands as it should. */
function toStep(row: Reminder, planned: PlannedReminder, at: Date): Step | undefined {
  const { dueAt, ...to } = wanted(row, planned, at)
  const sameDue = row.dueAt.getTime() === dueAt.getTime()
  if (sameDue && row.status === to.status && row.reasonCode === to.reasonCode) return undefined
  return { ids: [row.id], from: row.status, to: sameDue ? to : { ...to, dueAt } }
}

function whyGone({ status }: Appointment): ReasonCode {
  switch (status) {
    case 'cancelled':
      return 'appointment_cancelled'
    case 'completed':
    case 'no_show':
      return 'appointment_over'
    case 'pending':
      return 'not_confirmed'
    case 'confirmed':
      return 'appointment_moved'
  }
}

async function write(ctx: Context, { inserts, changes }: Steps, at: Date): Promise<void> {
  // Old rows go first: a start may have one current row of a kind, and an appointment one pending row of it.
  for (const { ids, from, to } of merged(changes)) await reminders.change(ctx.db, ids, from, { ...to, updatedAt: at })
  await reminders.insertMany(
    ctx.db,
    inserts.map(({ appointment, planned }) => ({
      id: newId(),
      organizationId: ctx.organizationId,
      appointmentId: appointment.id,
      kind: planned.kind,
      localStart: appointment.localStart,
      dueAt: planned.dueAt,
      status: planned.status,
      reasonCode: planned.reason,
      createdAt: at,
      updatedAt: at,
    })),
  )
}

/** One statement for all that change alike: a switch touches every future appointment. */
function merged(changes: readonly Step[]): Step[] {
  const alike = new Map<string, Step>()
  for (const step of changes) {
    const key = JSON.stringify([step.from, step.to])
    const known = alike.get(key)
    if (known) known.ids.push(...step.ids)
    else alike.set(key, { ...step, ids: [...step.ids] })
  }
  return [...alike.values()]
}
