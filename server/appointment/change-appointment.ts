import { resolveStart } from '../calendar/zone.ts'
import * as professionals from '../organization/professional-store.ts'
import * as organizations from '../organization/store.ts'
import { inTransaction } from '../platform/database/database.ts'
import { type Appointment, type AppointmentContext, type Notify, refuse } from './appointment.ts'
import { refusePast } from './book-appointment.ts'
import { chooseLocation, chooseProfessional, chooseServices, endOf } from './choose-offer.ts'
import { refuseTaken } from './refuse-taken.ts'
import * as appointments from './store.ts'
import { tellChange } from './tell-change.ts'

export interface AppointmentEdit {
  startsAt?: string | undefined
  professionalId?: string | null | undefined
  serviceIds?: string[] | undefined
  notes?: string | null | undefined
  /** The revision that was read; another one since then is refused. */
  revision?: number | undefined
  notify?: Notify | undefined
}

/** Moves or edits an appointment. Only another start is news for the client. */
export async function changeAppointment(ctx: AppointmentContext, id: string, edit: AppointmentEdit): Promise<Appointment> {
  return inTransaction(ctx, async (tx) => {
    await organizations.findAndHold(tx.db, tx.organizationId)
    const before = await appointments.findForUpdate(tx.db, tx, id)
    if (before === undefined) return refuse('not-found', 'There is no such appointment')
    if (edit.revision !== undefined && edit.revision !== before.revision) refuseStale()
    const { change, services } = await toChange(tx, before, edit)
    if (services) await appointments.replaceServices(tx.db, tx.organizationId, id, services)
    if (!(await appointments.update(tx.db, before, { ...change, updatedAt: tx.clock.now() }))) refuseStale()
    const after = (await appointments.find(tx.db, tx, id)) ?? before
    await announce(tx, before, after, edit.notify ?? true)
    return after
  })
}

async function toChange(ctx: AppointmentContext, before: Appointment, edit: AppointmentEdit) {
  const reopens = edit.startsAt !== undefined || edit.serviceIds !== undefined || edit.professionalId !== undefined
  if (reopens && before.status !== 'pending' && before.status !== 'confirmed') {
    refuse('already-settled', `An appointment that is ${before.status} cannot be changed`)
  }
  const location = reopens ? await chooseLocation(ctx, before.location.id) : before.location
  const services = edit.serviceIds && (await chooseServices(ctx, edit.serviceIds))
  const professional = reopens ? await chooseWhose(ctx, before, edit) : undefined
  const start = edit.startsAt === undefined ? undefined : resolveStart(edit.startsAt, location.timeZone)
  if (start && start.instant.getTime() !== before.startsAt.getTime()) refusePast(start.instant, ctx.clock.now())
  const startsAt = start?.instant ?? before.startsAt
  const endsAt = endOf(startsAt, services ?? before.services)
  if (professional) await refuseTaken(ctx, { professional, location, startsAt, endsAt, exceptId: before.id })
  const change = {
    startsAt,
    endsAt,
    localStart: start?.local ?? before.localStart,
    ...(edit.professionalId === undefined ? {} : { professionalId: professional?.id ?? null }),
    ...(edit.notes === undefined ? {} : { notes: edit.notes }),
  }
  return { change, services }
}

/** Whoever has it keeps it, though they may have gone: it was agreed that they would still do it. */
async function chooseWhose(ctx: AppointmentContext, { professional, location }: Appointment, { professionalId }: AppointmentEdit) {
  if (professionalId != null) return chooseProfessional(ctx, professionalId, location.id)
  if (professionalId === null || professional === null) return undefined
  await professionals.hold(ctx.db, ctx.organizationId, professional.id)
  return professional
}

async function announce(ctx: AppointmentContext, before: Appointment, after: Appointment, notify: Notify): Promise<void> {
  const moved = after.startsAt.getTime() !== before.startsAt.getTime()
  const change = moved ? ({ type: 'moved', before, after, notify } as const) : ({ type: 'edited', after, notify } as const)
  const detail = moved ? { from: before.localStart, to: after.localStart } : {}
  await tellChange(ctx, change, { action: change.type, detail, before })
}

export function refuseStale(): never {
  const remedy = { path: 'revision', message: 'Read the appointment again and repeat the change on what you find' }
  return refuse('stale-revision', 'Somebody else changed this appointment in the meantime', [remedy])
}
