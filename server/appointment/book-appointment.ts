import { resolveStart } from '../calendar/zone.ts'
import type { Locale } from '../calendar/locale.ts'
import type { Client } from '../client/client.ts'
import { findOrCreateClient } from '../client/find-or-create-client.ts'
import { addAlias } from '../client/search-store.ts'
import * as clients from '../client/store.ts'
import * as organizations from '../organization/store.ts'
import { parsePhone } from '../phone/phone.ts'
import { inTransaction } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import { type Appointment, type AppointmentContext, type Notify, refuse } from './appointment.ts'
import { chooseLocation, chooseProfessional, chooseServices, endOf } from './choose-offer.ts'
import { refuseTaken } from './refuse-taken.ts'
import * as appointments from './store.ts'
import { tellChange } from './tell-change.ts'

export interface NewAppointment {
  locationId: string
  serviceIds: string[]
  professionalId?: string | null | undefined
  /** ISO 8601; without an offset it is the location's wall clock. */
  startsAt: string
  notes?: string | null | undefined
  clientId?: string | undefined
  client?:
    { name: string; phone?: string | null | undefined; email?: string | null | undefined; locale?: Locale | null | undefined } | undefined
  status?: 'confirmed' | 'pending' | undefined
  notify?: Notify | undefined
}

/** Takes the slot and, in the same transaction, writes down everything that will be said about it. */
export async function bookAppointment(ctx: AppointmentContext, input: NewAppointment): Promise<Appointment> {
  return inTransaction(ctx, async (tx) => {
    const organization = await organizations.findAndHold(tx.db, tx.organizationId)
    if (organization === undefined) return refuse('not-found', 'There is no such organization')
    const location = await chooseLocation(tx, input.locationId)
    const booked = await chooseServices(tx, input.serviceIds)
    const professional = input.professionalId == null ? null : await chooseProfessional(tx, input.professionalId, location.id)
    const start = resolveStart(input.startsAt, location.timeZone)
    const now = tx.clock.now()
    refusePast(start.instant, now)
    const client = await chooseClient(tx, input, organization.country)
    const id = newId()
    const endsAt = endOf(start.instant, booked)
    if (professional !== null) await refuseTaken(tx, { professional, location, startsAt: start.instant, endsAt })
    const row = {
      id,
      organizationId: tx.organizationId,
      locationId: location.id,
      clientId: client.id,
      clientName: input.client?.name ?? client.name,
      professionalId: professional?.id ?? null,
      status: input.status ?? 'confirmed',
      localStart: start.local,
      timeZone: location.timeZone,
      startsAt: start.instant,
      endsAt,
      notes: input.notes ?? null,
      plannedAt: now,
      createdAt: now,
      updatedAt: now,
    }
    await appointments.insert(tx.db, row, booked)
    if (row.clientName !== client.name)
      await addAlias(tx.db, { organizationId: row.organizationId, clientId: client.id, name: row.clientName })
    const after = (await appointments.find(tx.db, tx, id)) ?? refuse('not-found', 'The appointment is gone')
    const change = { type: 'booked', after, notify: input.notify ?? true } as const
    await tellChange(tx, change, { action: 'booked', detail: { startsAt: start.local, timeZone: location.timeZone }, before: null })
    return after
  })
}

export function refusePast(startsAt: Date, now: Date): void {
  if (startsAt <= now) refuse('in-the-past', 'That time has passed', [{ path: 'startsAt', message: 'Choose a time that is still ahead' }])
}

async function chooseClient(ctx: AppointmentContext, input: NewAppointment, country: string): Promise<Client> {
  if (input.clientId !== undefined) {
    const client = await clients.find(ctx.db, ctx, input.clientId)
    return client ?? refuse('invalid', 'There is no such client', [{ path: 'clientId', message: 'Not a client of this organization' }])
  }
  if (input.client === undefined) return refuse('invalid', 'Name a client', [{ path: 'client', message: 'Give clientId or client' }])
  const { phone, ...given } = input.client
  return findOrCreateClient(ctx, { ...given, phone: phone == null ? null : parsePhone(phone, country, 'client.phone') })
}
