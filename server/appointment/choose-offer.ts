import * as locations from '../organization/location-store.ts'
import type { Location, Professional, Service } from '../organization/offer.ts'
import * as professionals from '../organization/professional-store.ts'
import * as services from '../organization/service-store.ts'
import type { Context } from '../platform/context.ts'
import { type BookedService, refuse } from './appointment.ts'

/** The location, held so that its zone cannot change before this transaction ends. */
export async function chooseLocation(ctx: Context, id: string): Promise<Location> {
  const location = await locations.findAndHold(ctx.db, ctx, id)
  return (
    location ?? refuse('invalid', 'There is no such location', [{ path: 'locationId', message: 'Not a location of this organization' }])
  )
}

/** The services in the order asked for, as they are now; they are kept with the appointment. */
export async function chooseServices(ctx: Context, ids: readonly string[]): Promise<BookedService[]> {
  if (ids.length === 0) refuse('invalid', 'An appointment has at least one service', [{ path: 'serviceIds', message: 'Name one service' }])
  const known = await services.findMany(ctx.db, ctx.organizationId, ids)
  return ids.map((id, index) => known.get(id) ?? refuseService(index))
}

function refuseService(index: number): Service {
  return refuse('invalid', 'There is no such service', [{ path: `serviceIds.${index}`, message: 'Not a service of this organization' }])
}

/** A professional who works at the location, held until this transaction ends; one without any location works at all of them. */
export async function chooseProfessional(ctx: Context, id: string, locationId: string): Promise<Professional> {
  await professionals.hold(ctx.db, ctx.organizationId, id)
  const professional = await professionals.find(ctx.db, ctx, id)
  const path = 'professionalId'
  if (professional === undefined) {
    return refuse('invalid', 'There is no such professional', [{ path, message: 'Not a professional of this organization' }])
  }
  if (professional.locationIds.length > 0 && !professional.locationIds.includes(locationId)) {
    refuse('invalid', `${professional.name} does not work at this location`, [{ path, message: 'Choose one who works there' }])
  }
  return professional
}

export function endOf(startsAt: Date, booked: readonly BookedService[]): Date {
  const minutes = booked.reduce((total, service) => total + service.durationMinutes, 0)
  return new Date(startsAt.getTime() + minutes * 60_000)
}
