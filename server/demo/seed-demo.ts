import { type CountryCode, getExampleNumber } from 'libphonenumber-js'
import examples from 'libphonenumber-js/mobile/examples'
import type { ApiContext, ContextFor } from '../api/context.ts'
import type { Appointment } from '../appointment/appointment.ts'
import { bookAppointment } from '../appointment/book-appointment.ts'
import { recordResponse } from '../appointment/record-response.ts'
import { completeAppointment, markNoShow } from '../appointment/settle-appointment.ts'
import { toLocal } from '../calendar/zone.ts'
import { createOrganization } from '../organization/create-organization.ts'
import { setHours } from '../organization/edit-hours.ts'
import { createLocation } from '../organization/edit-locations.ts'
import { createProfessional } from '../organization/edit-professionals.ts'
import { createService } from '../organization/edit-services.ts'
import type { Organization } from '../organization/organization.ts'
import * as organizations from '../organization/store.ts'
import { updateOrganization } from '../organization/update-organization.ts'
import type { Clock } from '../platform/clock.ts'
import { type Db, inTransaction } from '../platform/database/database.ts'
import { seatPeople } from './demo-people.ts'
import {
  demoClients,
  demoHours,
  demoLocations,
  demoOpen,
  demoOrganization,
  demoProfessionals,
  demoServices,
  demoToday,
  demoWeek,
} from './demo-data.ts'

const DAY_MS = 86_400_000
/** How long ago today's appointments were agreed. */
const AGREED_DAYS = 3

export interface SeedMeans {
  db: Db
  clock: Clock
  contextFor: ContextFor
}

/** Lays out the demo, all or nothing: an organization that only ever writes to the local emulator, and its week ahead. */
export async function seedDemo({ db, clock, contextFor }: SeedMeans, passwordHash: string): Promise<Organization> {
  // One instant for all of it: tomorrow's appointments would else stand in the way of today's, when midnight comes in between.
  const now = clock.now()
  const still = { now: () => now }
  return inTransaction({ db, clock: still }, async (tx) => {
    const { id } = await createOrganization(tx, { ...demoOrganization, demo: true })
    const ctx = { ...contextFor(id, 'demo'), db: tx.db, clock: still }
    await updateOrganization(ctx, { whatsapp: { enabled: true } })
    const places = await seedOffer(ctx)
    await seatPeople(ctx, passwordHash, places)
    for (const visit of demoWeek) await bookVisit(ctx, places, visit)
    for (const visit of demoToday) await liveToday(ctx, places, visit)
    const organization = await organizations.find(tx.db, id)
    if (organization === undefined) throw new Error('The demo vanished in its own transaction')
    return organization
  })
}

interface Offer {
  locations: Map<string, string>
  services: Map<string, string>
  professionals: Map<string, string>
}

async function seedOffer(ctx: ApiContext): Promise<Offer> {
  const offer: Offer = { locations: new Map(), services: new Map(), professionals: new Map() }
  for (const { key, ...location } of demoLocations) {
    const { id } = await createLocation(ctx, location)
    await setHours(ctx, 'location', id, demoOpen)
    offer.locations.set(key, id)
  }
  for (const { key, ...service } of demoServices) offer.services.set(key, (await createService(ctx, service)).id)
  for (const { key, name, locations } of demoProfessionals) {
    const locationIds = locations.map((location) => pick(offer.locations, location))
    const { id } = await createProfessional(ctx, { name, locationIds })
    await setHours(ctx, 'professional', id, demoHours[key] ?? null)
    offer.professionals.set(key, id)
  }
  return offer
}

/** Agreed days ago, when nobody was told of it yet; what is over by now has come to its end. */
async function liveToday(ctx: ApiContext, offer: Offer, visit: (typeof demoToday)[number]): Promise<void> {
  const then = { ...ctx, clock: { now: () => new Date(ctx.clock.now().getTime() - AGREED_DAYS * DAY_MS) } }
  const booked = await bookVisit(then, offer, { ...visit, day: AGREED_DAYS }, false)
  if (visit.answered) await recordResponse(ctx, booked, 'confirmed')
  if (booked.endsAt <= ctx.clock.now()) await (visit.missed ? markNoShow(ctx, booked.id) : completeAppointment(ctx, booked.id))
}

async function bookVisit(ctx: ApiContext, offer: Offer, visit: (typeof demoWeek)[number], notify = true): Promise<Appointment> {
  const timeZone = demoLocations.find(({ key }) => key === visit.location)?.timeZone ?? 'UTC'
  const client = demoClients[visit.client]
  if (client === undefined) throw new Error(`The demo has no client ${visit.client}`)
  const day = toLocal(new Date(ctx.clock.now().getTime() + visit.day * DAY_MS), timeZone).slice(0, 10)
  return bookAppointment(ctx, {
    locationId: pick(offer.locations, visit.location),
    professionalId: pick(offer.professionals, visit.professional),
    serviceIds: visit.services.map((service) => pick(offer.services, service)),
    startsAt: `${day}T${visit.time}`,
    client: { name: client.name, phone: examplePhone(client.phoneOf), locale: 'locale' in client ? client.locale : null },
    status: visit.status,
    notify,
  })
}

function examplePhone(country: CountryCode | null): string | null {
  return country === null ? null : (getExampleNumber(country, examples)?.number ?? null)
}

function pick(ids: Map<string, string>, key: string): string {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The demo has no ${key}`)
  return id
}
