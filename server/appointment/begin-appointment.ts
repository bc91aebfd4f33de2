import type { LocalDateTime } from '../calendar/zone.ts'
import type { Client } from '../client/client.ts'
import type { Location } from '../organization/offer.ts'
import { newId } from '../platform/id.ts'
import type { Appointment, BookedService } from './appointment.ts'
import { endOf } from './choose-offer.ts'

/** What was agreed. The name of the client is the one given with it. */
export interface Agreement {
  client: Client
  location: Location
  services: BookedService[]
  professional: { id: string; name: string } | null
  start: { local: LocalDateTime; instant: Date }
  status?: 'confirmed' | 'pending' | undefined
  notes?: string | null | undefined
}

/** The appointment that an agreement makes, as it will be read: planned for the first time as it begins. */
export function beginAppointment(organizationId: string, now: Date, agreed: Agreement): Appointment {
  const { client, location, services, professional, start, status = 'confirmed', notes = null } = agreed
  return {
    id: newId(),
    organizationId,
    status,
    localStart: start.local,
    timeZone: location.timeZone,
    startsAt: start.instant,
    endsAt: endOf(start.instant, services),
    notes,
    clientResponse: 'none',
    revision: 1,
    client,
    location,
    services,
    professional: professional && { id: professional.id, name: professional.name },
    plannedAt: now,
    createdAt: now,
    updatedAt: now,
  }
}
