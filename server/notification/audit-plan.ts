import type { Appointment } from '../appointment/appointment.ts'
import * as appointments from '../appointment/store.ts'
import * as organizations from '../organization/store.ts'
import type { WhatsappSettings } from '../organization/organization.ts'
import { atOnce } from '../platform/chores/chore.ts'
import { whole } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import { derivePlan } from './derive-plan.ts'
import type { PlannedReminder } from './plan-reminders.ts'
import type { Reminder } from './reminder.ts'
import * as reminders from './store.ts'

/** A stored reminder that is not what the rule says, or one that is missing. */
export interface PlanDifference {
  appointmentId: string
  kind: string
  expected: string
  stored: string
}

const BATCH = 200

/** Derives the plan of an organization's every appointment ahead once more and answers where the stored one differs, as far as it came. */
export async function auditPlan(db: Db, organizationId: string, now: Date, goOn = atOnce): Promise<PlanDifference[]> {
  const organization = await organizations.find(db, organizationId)
  if (organization === undefined) return []
  const differences: PlanDifference[] = []
  for (let cursor: string | undefined; ;) {
    const page = await appointments.list(db, whole(organizationId), { from: now, limit: BATCH, cursor })
    const stored = Map.groupBy(
      await reminders.ofAppointments(
        db,
        page.items.map(({ id }) => id),
      ),
      (row) => row.appointmentId,
    )
    differences.push(...page.items.flatMap((one) => differencesOf(one, organization.whatsapp, stored.get(one.id) ?? [], now)))
    if (page.nextCursor === null || !(await goOn())) return differences
    cursor = page.nextCursor
  }
}

function differencesOf(appointment: Appointment, settings: WhatsappSettings, stored: Reminder[], now: Date): PlanDifference[] {
  const { current, plan } = derivePlan(appointment, settings, stored, appointment.plannedAt)
  const missing = plan.flatMap((planned) => {
    const row = current.find(({ kind }) => kind === planned.kind)
    if (row && agrees(row, planned, appointment.plannedAt, now)) return []
    return [{ appointmentId: appointment.id, kind: planned.kind, expected: describe(planned), stored: row ? describe(row) : 'nothing' }]
  })
  const tooMany = stored
    .filter((row) => row.status === 'pending' && !(current.includes(row) && plan.some(({ kind }) => kind === row.kind)))
    .map((row) => ({ appointmentId: appointment.id, kind: row.kind, expected: 'nothing', stored: describe(row) }))
  return [...missing, ...tooMany]
}

function agrees(row: Reminder, planned: PlannedReminder, plannedAt: Date, now: Date): boolean {
  if (row.dueAt.getTime() !== planned.dueAt.getTime()) return false
  if (row.status === 'skipped' && row.reasonCode !== planned.reason) {
    // Settled when its time came, by the last look: before the latest planning or after it.
    return row.dueAt <= (planned.status === 'skipped' ? plannedAt : now)
  }
  return row.status === planned.status
}

function describe(row: Pick<Reminder, 'status' | 'dueAt'>): string {
  return `${row.status} ${row.dueAt.toISOString()}`
}
