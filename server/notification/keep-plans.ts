import type { Appointment, AppointmentContext } from '../appointment/appointment.ts'
import { rezoneAppointments } from '../appointment/rezone-appointments.ts'
import * as appointments from '../appointment/store.ts'
import { toLocal } from '../calendar/zone.ts'
import type { GoOn } from '../platform/chores/chore.ts'
import { whole } from '../platform/context.ts'
import type { Log } from '../platform/log.ts'
import { auditPlan } from './audit-plan.ts'

const BATCH = 200

/**
 * The nightly look at all that an organization has planned: where the rules of a zone have changed (a new tzdata came with a new
 * Node), 15:00 stays 15:00; and every plan is derived once more and compared. Nothing is held unless something is to be mended.
 */
export async function keepPlans(ctx: AppointmentContext, log: Log, goOn: GoOn): Promise<void> {
  const { db, clock, organizationId } = ctx
  const rezoned = await rezoneShifted(ctx, goOn)
  if (rezoned > 0) log.info({ event: 'appointment.rezoned', organizationId, rezoned }, 'the rules of a zone changed')
  for (const difference of await auditPlan(db, organizationId, clock.now(), goOn)) {
    log.error({ event: 'plan.differs', ...difference }, 'a stored plan is not what the rule says')
  }
}

/** Answers how many appointments got another instant. */
async function rezoneShifted(ctx: AppointmentContext, goOn: GoOn): Promise<number> {
  let rezoned = 0
  for (const locationId of await findShifted(ctx, goOn)) {
    rezoned += await rezoneAppointments(ctx, locationId)
    if (!(await goOn())) return rezoned
  }
  return rezoned
}

/** The locations with an appointment ahead whose instant is no longer what its wall clock says. */
async function findShifted({ db, clock, organizationId }: AppointmentContext, goOn: GoOn): Promise<Set<string>> {
  const shifted = new Set<string>()
  for (let cursor: string | undefined; ;) {
    const page = await appointments.list(db, whole(organizationId), { from: clock.now(), limit: BATCH, cursor })
    for (const one of page.items) if (isShifted(one)) shifted.add(one.location.id)
    if (page.nextCursor === null || !(await goOn())) return shifted
    cursor = page.nextCursor
  }
}

function isShifted({ status, startsAt, localStart, timeZone, location }: Appointment): boolean {
  if (status !== 'pending' && status !== 'confirmed') return false
  return timeZone !== location.timeZone || toLocal(startsAt, timeZone) !== localStart
}
