import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, signedIn } from '../../tests/world/person.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { runChore } from '../platform/chores/run-chore.ts'
import { forgetLapsed } from './forget-lapsed.ts'

let world: World
beforeAll(async () => {
  // The library that signs people in goes by the machine's clock.
  world = await openWorld({ now: new Date().toISOString() })
})
afterAll(() => world.close())

const DAY_MS = 86_400_000

async function left() {
  const { db } = world.app.database
  const count = async (table: 'session' | 'verification' | 'rateLimit' | 'invitation') =>
    (await db.selectFrom(table).selectAll().execute()).length
  return {
    sessions: await count('session'),
    links: await count('verification'),
    tries: await count('rateLimit'),
    invitations: await count('invitation'),
  }
}

test('what lapsed is forgotten: sessions, links, tries, and invitations once they need not be shown', async () => {
  const salon = await world.openBusiness()
  const owner = await signedIn(world, salon, 'owner@salon.test', { role: 'owner' })
  const { json } = await owner.ask('GET', '/api/v1/members')
  const [{ id } = { id: '' }] = (json as { items: { id: string }[] }).items
  await owner.ask('POST', `/api/v1/members/${id}/reset-link`)
  await owner.ask('POST', '/api/v1/invitations', { body: { email: 'guest@salon.test', role: 'admin' } })
  await openBrowser(world).signIn('owner@salon.test', 'wrong password')
  const { database, clock } = world.app
  const ctx = { db: database.db, clock, log: world.app.log }
  const begun = world.now().getTime()
  const run = async (days: number): Promise<void> => {
    world.sleepUntil(new Date(begun + days * DAY_MS))
    await runChore(ctx, forgetLapsed(ctx), new AbortController().signal)
  }
  await run(0)
  expect(await left()).toMatchObject({ sessions: 1, links: 1, invitations: 1 })
  await run(2)
  expect(await left()).toEqual({ sessions: 1, links: 0, tries: 0, invitations: 1 })
  await run(31)
  expect(await left()).toMatchObject({ sessions: 0, invitations: 1 })
  await run(38)
  expect(await left()).toMatchObject({ invitations: 0 })
})
