import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../tests/world/world.ts'
import { isKeyInUse, putKeyInUse } from './secret-key-in-use.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const [one, other] = ['a secret of at least 32 characters', 'another one of at least 32 characters']

test('any key is the one in use before the first start; then that of the latest start alone', async () => {
  const { db } = world.app.database
  const known = async () => [await isKeyInUse(db, one), await isKeyInUse(db, other)]
  expect(await known()).toEqual([true, true])
  await putKeyInUse(db, one, world.now())
  expect(await known()).toEqual([true, false])
  await putKeyInUse(db, other, world.now())
  expect(await known()).toEqual([false, true])
})

test('what is kept tells nothing of the key, and since when it is used', async () => {
  const { db } = world.app.database
  await putKeyInUse(db, one, new Date('2026-03-02T14:00:00Z'))
  await putKeyInUse(db, one, new Date('2026-03-03T14:00:00Z'))
  const rows = await db.selectFrom('secretKeyInUse').selectAll().execute()
  expect(rows).toEqual([
    { isOnly: true, fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/) as string, since: new Date('2026-03-02T14:00:00Z') },
  ])
})
