import * as clients from '../client/store.ts'
import type { Db } from '../platform/database/database.ts'
import { demoOrganization } from './demo-data.ts'
import * as demos from './installation-store.ts'
import { whole } from '../platform/context.ts'

const MOST = 50

/** What the phones of the local emulator call the business that writes from this number. */
export function demoSenderNames(sender: string): Record<string, string> {
  return { [sender]: demoOrganization.name }
}

/** Tells the local emulator whose phones these are, so that its page shows names instead of numbers. */
export async function introduceClients(db: Db, emulatorUrl: string): Promise<void> {
  const organizationId = await demos.findDemo(db)
  if (organizationId === undefined) return
  const { items } = await clients.list(db, whole(organizationId), { limit: MOST })
  for (const { name, phone } of items) {
    if (phone !== null) await fetch(`${emulatorUrl}/emulator/users`, { method: 'POST', body: JSON.stringify({ phone, name }) })
  }
}
