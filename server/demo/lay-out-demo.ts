import * as appointments from '../appointment/store.ts'
import type { Organization } from '../organization/organization.ts'
import * as organizations from '../organization/store.ts'
import { inTransaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { demoKey } from './demo-key.ts'
import * as demos from './installation-store.ts'
import { seedDemo, type SeedMeans } from './seed-demo.ts'

/** The demo as it was laid out, and the key that opens it. */
export interface Demo {
  organization: Organization
  key: string
}

/** What a start does: lays the demo out once and for all, and answers its key as long as it is there. */
export async function openDemo(means: SeedMeans, secretKey: string, say: (line: string) => void): Promise<string | undefined> {
  const known = await demos.findDemo(means.db)
  if (known !== undefined) return (await organizations.find(means.db, known)) && demoKey(means, secretKey, known)
  say('Laying out the demo: an organization with a week of appointments …')
  return (await layOutDemo(means, secretKey)).key
}

/** Lays out a demo where there is none. */
export async function layOutDemo(means: SeedMeans, secretKey: string): Promise<Demo> {
  return inTransaction(means, async (tx) => {
    const known = await demos.findDemo(tx.db)
    if (known !== undefined && (await organizations.find(tx.db, known))) {
      throw new Refusal('already-there', 'The demo is laid out already. To begin anew: puntual demo reset')
    }
    return layOutAnew(tx, secretKey)
  })
}

/** Wipes the demo with all that was done in it, and lays it out anew. */
export async function resetDemo(means: SeedMeans, secretKey: string): Promise<Demo> {
  return inTransaction(means, async (tx) => {
    const known = await demos.findDemo(tx.db)
    if (known !== undefined) {
      await appointments.removeAll(tx.db, known)
      await organizations.remove(tx.db, known)
    }
    return layOutAnew(tx, secretKey)
  })
}

async function layOutAnew(means: SeedMeans, secretKey: string): Promise<Demo> {
  const organization = await seedDemo(means)
  await demos.forgetDemo(means.db)
  await demos.rememberDemo(means.db, organization.id, means.clock.now())
  return { organization, key: await demoKey(means, secretKey, organization.id) }
}
