import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createDatabase, fail } from '../../../tests/world/open-test-database.ts'
import { migrations } from '../../migrations/migrations.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'

test('starters that migrate at once do it once', async () => {
  const url = await createDatabase()
  const starters = [1, 2, 3].map(() => openPostgres(url, fail))
  const applied = await Promise.all(starters.map(({ db }) => migrate(db)))
  expect(applied.flat()).toEqual(Object.keys(migrations))
  await Promise.all(starters.map((starter) => starter.close()))
})

test('a user who may add no extension is told which statements their administrator runs, and goes on after those', async () => {
  const url = await createDatabase()
  const admin = openPostgres(url, fail, 1)
  await sql`create role modest login`.execute(admin.db)
  await sql`grant create on schema public to modest`.execute(admin.db)
  const modest = new URL(url)
  modest.username = 'modest'
  modest.password = ''
  const product = openPostgres(modest.href, fail, 1)
  const refused = await migrate(product.db).then(
    () => undefined,
    (error: unknown) => error,
  )
  expect(refused).toMatchObject({ code: 'extension-refused' })
  const [statements = ''] = /(create extension if not exists \w+; ?)+/.exec((refused as Error).message) ?? []
  await sql.raw(statements).execute(admin.db)
  expect(await migrate(product.db)).toEqual(Object.keys(migrations))
  await product.close()
  await admin.close()
})
