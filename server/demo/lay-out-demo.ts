import * as appointments from '../appointment/store.ts'
import type { Organization } from '../organization/organization.ts'
import * as organizations from '../organization/store.ts'
import { inTransaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/refusal.ts'
import { demoKey } from './demo-key.ts'
import { type DemoSignIn, demoSignIn, hashDemoPassword } from './demo-people.ts'
import * as demos from './installation-store.ts'
import { seedDemo, type SeedMeans } from './seed-demo.ts'

/** How to get into the demo. */
export interface DemoAccess {
  key: string
  /** Undefined once its owner has another password. */
  signIn: DemoSignIn | undefined
}

/** The demo as it was laid out. */
export interface Demo extends DemoAccess {
  organization: Organization
}

/** What a start does: lays the demo out once and for all, and answers how to get in as long as it is there. */
export async function openDemo(means: SeedMeans, secretKey: string, say: (line: string) => void): Promise<DemoAccess | undefined> {
  const known = await demos.findDemo(means.db)
  if (known !== undefined) return (await organizations.find(means.db, known)) && accessOf(means, secretKey, known)
  say('Laying out the demo: an organization with a week of appointments …')
  return layOutDemo(means, secretKey)
}

async function accessOf(means: SeedMeans, secretKey: string, organizationId: string): Promise<DemoAccess> {
  return { key: await demoKey(means, secretKey, organizationId), signIn: await demoSignIn(means.db, secretKey) }
}

/** Lays out a demo where there is none. */
export async function layOutDemo(means: SeedMeans, secretKey: string): Promise<Demo> {
  const passwordHash = await hashDemoPassword(secretKey)
  const organization = await inTransaction(means, async (tx) => {
    const known = await demos.findDemo(tx.db)
    if (known !== undefined && (await organizations.find(tx.db, known))) {
      throw new Refusal('already-there', 'The demo is laid out already. To begin anew: puntual demo reset')
    }
    return layOutAnew(tx, passwordHash)
  })
  return { organization, ...(await accessOf(means, secretKey, organization.id)) }
}

/** Wipes the demo with all that was done in it, and lays it out anew. */
export async function resetDemo(means: SeedMeans, secretKey: string): Promise<Demo> {
  const passwordHash = await hashDemoPassword(secretKey)
  const organization = await inTransaction(means, async (tx) => {
    const known = await demos.findDemo(tx.db)
    if (known !== undefined) {
      await appointments.removeAll(tx.db, known)
      await organizations.remove(tx.db, known)
    }
    return layOutAnew(tx, passwordHash)
  })
  return { organization, ...(await accessOf(means, secretKey, organization.id)) }
}

async function layOutAnew(means: SeedMeans, passwordHash: string): Promise<Organization> {
  const organization = await seedDemo(means, passwordHash)
  await demos.forgetDemo(means.db)
  await demos.rememberDemo(means.db, organization.id, means.clock.now())
  return organization
}
