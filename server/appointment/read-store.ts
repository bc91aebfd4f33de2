import { anyOf } from '../platform/database/any-of.ts'
import type { LocalDateTime } from '../calendar/zone.ts'
import type { Phone } from '../phone/phone.ts'
import type { Db } from '../platform/database/database.ts'
import type { Appointment, BookedService } from './appointment.ts'

/** Appointments with the names that people read. */
export function withNames(db: Db) {
  return db
    .selectFrom('appointment')
    .innerJoin('client', 'client.id', 'appointment.clientId')
    .innerJoin('location', 'location.id', 'appointment.locationId')
    .leftJoin('professional', 'professional.id', 'appointment.professionalId')
    .selectAll('appointment')
    .select([
      'client.phone as clientPhone',
      'client.email as clientEmail',
      'client.locale as clientLocale',
      'client.notes as clientNotes',
      'client.whatsappConsent as clientConsent',
      'client.whatsappAddress as clientAddress',
      'location.name as locationName',
      'location.address as locationAddress',
      'location.phone as locationPhone',
      'location.timeZone as locationTimeZone',
      'professional.name as professionalName',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof withNames>['execute']>>[number]

export async function servicesOf(db: Db, appointmentIds: readonly string[]): Promise<Map<string, BookedService[]>> {
  const booked = new Map<string, BookedService[]>()
  if (appointmentIds.length === 0) return booked
  const rows = await db
    .selectFrom('appointmentService')
    .selectAll()
    .where('appointmentId', '=', anyOf(appointmentIds))
    .orderBy('appointmentId')
    .orderBy('position')
    .execute()
  for (const { appointmentId, serviceId, name, durationMinutes, price } of rows) {
    const service = { id: serviceId, name, durationMinutes, price: price === null ? null : Number(price) }
    booked.set(appointmentId, [...(booked.get(appointmentId) ?? []), service])
  }
  return booked
}

export function toAppointment(row: Row, services: BookedService[]): Appointment {
  return {
    id: row.id,
    organizationId: row.organizationId,
    status: row.status,
    localStart: row.localStart as LocalDateTime,
    timeZone: row.timeZone,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    notes: row.notes,
    clientResponse: row.clientResponse,
    revision: row.revision,
    client: {
      id: row.clientId,
      name: row.clientName,
      phone: row.clientPhone as Phone | null,
      email: row.clientEmail,
      locale: row.clientLocale,
      notes: row.clientNotes,
      whatsapp: { consent: row.clientConsent, address: row.clientAddress },
    },
    location: {
      id: row.locationId,
      name: row.locationName,
      address: row.locationAddress,
      timeZone: row.locationTimeZone,
      phone: row.locationPhone,
    },
    services,
    professional: row.professionalId === null ? null : { id: row.professionalId, name: row.professionalName ?? '' },
    plannedAt: row.plannedAt,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  }
}
