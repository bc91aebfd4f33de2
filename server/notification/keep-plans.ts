import type { AppointmentContext } from '../appointment/appointment.ts'
import { rezoneAppointments } from '../appointment/rezone-appointments.ts'
import * as locations from '../organization/location-store.ts'
import * as organizations from '../organization/store.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import type { Log } from '../platform/log.ts'
import { auditPlan } from './audit-plan.ts'

export interface KeepContext {
  db: Db
  clock: Clock
  log: Log
  contextFor: (organizationId: string, actor: string) => AppointmentContext
}

/**
 * The nightly look at all that is planned: where the rules of a zone have changed (a new tzdata came with a new Node), 15:00
 * stays 15:00; and every plan is derived once more and compared. Answers how many plans differed.
 */
export async function keepPlans({ db, clock, log, contextFor }: KeepContext): Promise<number> {
  let differing = 0
  for (const { id } of await organizations.list(db)) {
    const rezoned = await rezoneAll(contextFor(id, 'system'))
    if (rezoned > 0) log.info({ event: 'appointment.rezoned', organizationId: id, rezoned }, 'the rules of a zone changed')
    const differences = await auditPlan(db, id, clock.now())
    differing += differences.length
    for (const difference of differences) log.error({ event: 'plan.differs', ...difference }, 'a stored plan is not what the rule says')
  }
  return differing
}

async function rezoneAll(ctx: AppointmentContext): Promise<number> {
  let rezoned = 0
  for (let cursor: string | undefined; ;) {
    const page = await locations.list(ctx.db, ctx.organizationId, { limit: 200, cursor })
    for (const { id } of page.items) rezoned += await rezoneAppointments(ctx, id)
    if (page.nextCursor === null) return rezoned
    cursor = page.nextCursor
  }
}
