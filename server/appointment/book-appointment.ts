import { resolveStart } from '../calendar/zone.ts'
import type { Locale } from '../calendar/locale.ts'
import type { Client } from '../client/client.ts'
import { findOrCreateClient } from '../client/find-or-create-client.ts'
import { addAlias } from '../client/search-store.ts'
import * as clients from '../client/store.ts'
import * as organizations from '../organization/store.ts'
import { parsePhone } from '../phone/phone.ts'
import { inTransaction } from '../platform/database/database.ts'
import { type Appointment, type AppointmentContext, type Notify, refuse } from './appointment.ts'
import { beginAppointment } from './begin-appointment.ts'
import { chooseLocation, chooseProfessional, chooseServices } from './choose-offer.ts'
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
    const services = await chooseServices(tx, input.serviceIds)
    const professional = input.professionalId == null ? null : await chooseProfessional(tx, input.professionalId, location.id)
    const start = resolveStart(input.startsAt, location.timeZone)
    const now = tx.clock.now()
    refusePast(start.instant, now)
    const known = await chooseClient(tx, input, organization.country)
    const client = { ...known, name: input.client?.name ?? known.name }
    const { status, notes } = input
    const after = beginAppointment(tx.organizationId, now, { client, location, services, professional, start, status, notes })
    if (professional !== null) await refuseTaken(tx, { professional, location, startsAt: after.startsAt, endsAt: after.endsAt })
    await appointments.insert(tx.db, after)
    if (client.name !== known.name) await addAlias(tx.db, { organizationId: tx.organizationId, clientId: client.id, name: client.name })
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
