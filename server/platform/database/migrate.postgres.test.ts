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
