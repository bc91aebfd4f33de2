import { resolveStart } from '../calendar/zone.ts'
import * as professionals from '../organization/professional-store.ts'
import * as organizations from '../organization/store.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/database.ts'
import { type Appointment, type AppointmentContext, type Notify, refuse } from './appointment.ts'
import { refusePast } from './book-appointment.ts'
import { chooseLocation, chooseProfessional, chooseServices, endOf } from './choose-offer.ts'
import { refuseTaken, type WantedSlot } from './refuse-taken.ts'
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

/** Moves or edits an appointment. */
export async function changeAppointment(ctx: AppointmentContext, id: string, edit: AppointmentEdit): Promise<Appointment> {
  return inTransaction(ctx, async (tx) => {
    await organizations.findAndHold(tx.db, tx.organizationId)
    const before = await appointments.findForUpdate(tx.db, tx, id)
    if (before === undefined) return refuse('not-found', 'There is no such appointment')
    if (edit.revision !== undefined && edit.revision !== before.revision) refuseStale()
    const { change, services, wanted } = await toChange(tx, before, edit)
    if (wanted) await refuseTaken(tx, wanted)
    if (services) await appointments.replaceServices(tx.db, tx.organizationId, id, services)
    if (!(await appointments.update(tx.db, before, { ...change, updatedAt: tx.clock.now() }))) refuseStale()
    const after = (await appointments.find(tx.db, tx, id)) ?? before
    await announce(tx, before, after, edit.notify ?? true)
    return after
  })
}

/** What an appointment would become, and the slot it would then have: nothing is changed, and nobody is asked whether it is free. */
export async function foreseeChange(
  ctx: Context,
  before: Appointment,
  edit: AppointmentEdit,
): Promise<{ after: Appointment; wanted?: WantedSlot | undefined }> {
  const { change, services, professional, wanted } = await toChange(ctx, before, edit)
  const { startsAt, endsAt, localStart } = change
  const whose = professional === undefined ? before.professional : professional
  return { after: { ...before, startsAt, endsAt, localStart, services: services ?? before.services, professional: whose }, wanted }
}

async function toChange(ctx: Context, before: Appointment, edit: AppointmentEdit) {
  const reopens = edit.startsAt !== undefined || edit.serviceIds !== undefined || edit.professionalId !== undefined
  if (reopens && before.status !== 'pending' && before.status !== 'confirmed') {
    refuse('already-settled', `An appointment that is ${before.status} cannot be changed`)
  }
  const location = reopens ? await chooseLocation(ctx, before.location.id) : before.location
  const services = edit.serviceIds && (await chooseServices(ctx, edit.serviceIds))
  const whose = reopens ? await chooseWhose(ctx, before, edit) : undefined
  const start = edit.startsAt === undefined ? undefined : resolveStart(edit.startsAt, location.timeZone)
  if (start && start.instant.getTime() !== before.startsAt.getTime()) refusePast(start.instant, ctx.clock.now())
  const startsAt = start?.instant ?? before.startsAt
  const endsAt = endOf(startsAt, services ?? before.services)
  const wanted = whose && { professional: whose, location, startsAt, endsAt, exceptId: before.id }
  const professional = edit.professionalId === undefined ? undefined : (whose ?? null)
  const change = {
    startsAt,
    endsAt,
    localStart: start?.local ?? before.localStart,
    ...(professional === undefined ? {} : { professionalId: professional?.id ?? null }),
    ...(edit.notes === undefined ? {} : { notes: edit.notes }),
  }
  return { change, services, professional, wanted }
}

/** Whoever has it keeps it, though they may have gone: it was agreed that they would still do it. */
async function chooseWhose(ctx: Context, { professional, location }: Appointment, { professionalId }: AppointmentEdit) {
  if (professionalId != null) return chooseProfessional(ctx, professionalId, location.id)
  if (professionalId === null || professional === null) return undefined
  await professionals.hold(ctx.db, ctx.organizationId, professional.id)
  return professional
}

async function announce(ctx: AppointmentContext, before: Appointment, after: Appointment, notify: Notify): Promise<void> {
  const change = changeOf(before, after, notify)
  const detail = change.type === 'moved' ? { from: before.localStart, to: after.localStart } : {}
  await tellChange(ctx, change, { action: change.type, detail, before })
}

/** Only another start is news for the client. */
export function changeOf(before: Appointment, after: Appointment, notify: Notify) {
  const moved = after.startsAt.getTime() !== before.startsAt.getTime()
  return moved ? ({ type: 'moved', before, after, notify } as const) : ({ type: 'edited', after, notify } as const)
}

export function refuseStale(): never {
  const remedy = { path: 'revision', message: 'Read the appointment again and repeat the change on what you find' }
  return refuse('stale-revision', 'Somebody else changed this appointment in the meantime', [remedy])
}
