import { type App, createApp } from '../server/app.ts'
import { createOrganization } from '../server/organization/create-organization.ts'
import { createLocation } from '../server/organization/edit-locations.ts'
import { createService } from '../server/organization/edit-services.ts'
import { updateOrganization } from '../server/organization/update-organization.ts'
import { ownAccounts } from '../server/message/channels/twilio-whatsapp/own-accounts.ts'
import { type Clock, systemClock } from '../server/platform/clock.ts'
import type { Database } from '../server/platform/database/database.ts'
import { migrate } from '../server/platform/database/migrate.ts'
import { openLog } from '../server/platform/log.ts'

/** A business that has what a booking needs. */
export interface Business {
  organizationId: string
  locationId: string
  serviceId: string
}

/** The product's own rules in this process, on a database that is brought up to date. What is to be sent waits. */
export async function openApp(database: Database, clock: Clock = systemClock): Promise<App> {
  await migrate(database.db)
  const log = await openLog({ level: 'silent', format: 'json' })
  const channels = { of: () => ({ unavailable: 'not_configured' as const }) }
  const keys = { buttonKey: 'c'.repeat(64), sessionKey: 'd'.repeat(64) }
  const publicUrl = 'http://localhost:3000'
  const accounts = ownAccounts({ key: 'e'.repeat(64), apiUrl: 'http://127.0.0.1:1', publicUrl })
  return createApp({ database, clock, log, channels, accounts, ...keys, publicUrl, webhookSources: [] })
}

/** Its WhatsApp is on. */
export async function openBusiness({ database: { db }, clock, contextFor }: App, name: string, slug: string): Promise<Business> {
  const { id } = await createOrganization({ db, clock }, { name, slug })
  const ctx = contextFor(id, 'bench')
  await updateOrganization(ctx, { whatsapp: { enabled: true } })
  const location = await createLocation(ctx, { name: 'Chapinero', address: 'Cra. 13 # 63-20' })
  const service = await createService(ctx, { name: 'corte', durationMinutes: 30 })
  return { organizationId: id, locationId: location.id, serviceId: service.id }
}
