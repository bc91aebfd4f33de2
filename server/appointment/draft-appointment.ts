import { resolveStart } from '../calendar/zone.ts'
import type { Client } from '../client/client.ts'
import * as clients from '../client/store.ts'
import * as locations from '../organization/location-store.ts'
import type { Professional } from '../organization/offer.ts'
import * as professionals from '../organization/professional-store.ts'
import type { Organization } from '../organization/organization.ts'
import { parsePhone, phoneVariants } from '../phone/phone.ts'
import type { Context } from '../platform/context.ts'
import { type Appointment, refuse } from './appointment.ts'
import { beginAppointment } from './begin-appointment.ts'
import { type NewAppointment, refusePast } from './book-appointment.ts'
import { chooseServices } from './choose-offer.ts'

/** An appointment as booking would make it. */
export interface Draft {
  appointment: Appointment
  /** False as long as nobody is named. */
  hasClient: boolean
}

/** What booking would make of these words, without writing or holding anything. Refuses what booking would refuse, but for a taken slot. */
export async function draftAppointment(ctx: Context, organization: Organization, input: NewAppointment): Promise<Draft> {
  const { db, organizationId, clock } = ctx
  const location = await locations.find(db, ctx, input.locationId)
  if (location === undefined)
    return refuse('invalid', 'There is no such location', [{ path: 'locationId', message: 'Not a location of this organization' }])
  const services = await chooseServices(ctx, input.serviceIds)
  const professional = input.professionalId == null ? null : await readProfessional(ctx, input.professionalId, location.id)
  const start = resolveStart(input.startsAt, location.timeZone)
  const now = clock.now()
  refusePast(start.instant, now)
  const client = await readClient(ctx, input, organization.country)
  const { status, notes } = input
  const agreed = { client: client ?? nobody, location, services, professional, start, status, notes }
  return { appointment: beginAppointment(organizationId, now, agreed), hasClient: client !== undefined }
}

const nobody: Client = {
  id: '',
  name: '',
  phone: null,
  email: null,
  locale: null,
  notes: null,
  whatsapp: { consent: 'unknown', address: null },
}

async function readProfessional(ctx: Context, id: string, locationId: string): Promise<Professional> {
  const found = await professionals.find(ctx.db, ctx, id)
  const worksThere = found && (found.locationIds.length === 0 || found.locationIds.includes(locationId))
  if (!worksThere)
    refuse('invalid', 'There is no such professional there', [{ path: 'professionalId', message: 'Choose one who works there' }])
  return found
}

/** As they are known, under the name that is given now. */
async function readClient(ctx: Context, { clientId, client }: NewAppointment, country: string): Promise<Client | undefined> {
  if (clientId !== undefined) {
    const known = await clients.find(ctx.db, ctx, clientId)
    return known ?? refuse('invalid', 'There is no such client', [{ path: 'clientId', message: 'Not a client of this organization' }])
  }
  if (client === undefined) return undefined
  const phone = client.phone == null ? null : parsePhone(client.phone, country, 'client.phone')
  const known = phone === null ? undefined : await clients.findByPhone(ctx.db, ctx.organizationId, phoneVariants(phone))
  const given = { ...nobody, phone, email: client.email ?? null, locale: client.locale ?? null }
  return { ...(known ?? given), name: client.name }
}
