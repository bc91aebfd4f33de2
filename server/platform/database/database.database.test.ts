import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openEmptyDatabase, openTestDatabase } from '../../../tests/world/open-test-database.ts'
import { migrations } from '../../migrations/migrations.ts'
import { notify } from './listen.ts'
import { type Database, inTransaction } from './database.ts'
import { migrate, pendingMigrations } from './migrate.ts'

async function tables({ db }: Database): Promise<string[]> {
  return (await db.introspection.getTables()).map(({ name }) => name)
}

describe('migrations', () => {
  let database: Database
  beforeEach(async () => {
    database = await openEmptyDatabase()
  })
  afterEach(() => database.close())

  test('bring an empty database up to date, once', async () => {
    expect(await pendingMigrations(database.db)).toEqual(Object.keys(migrations))
    expect(await migrate(database.db)).toEqual(Object.keys(migrations))
    expect(await migrate(database.db)).toEqual([])
    expect(await tables(database)).toContain('appointment')
  })

  test('one that fails half-way leaves nothing, not even the steps before it', async () => {
    const steps = {
      ...migrations,
      '9999-fails': {
        up: async (db: Parameters<(typeof migrations)[string]['up']>[0]) => {
          await sql`create table half (id int)`.execute(db)
          await sql`select 1 / 0`.execute(db)
        },
      },
    }
    await expect(migrate(database.db, steps)).rejects.toThrow(/division by zero/)
    expect(await tables(database)).not.toContain('half')
    expect(await tables(database)).not.toContain('appointment')
    expect(await migrate(database.db)).toEqual(Object.keys(migrations))
  })

  test('an older build refuses a newer schema and changes nothing', async () => {
    await migrate(database.db, { ...migrations, '9999-from-the-future': { up: () => Promise.resolve() } })
    await expect(migrate(database.db)).rejects.toThrow('migrated by a newer version of Puntual (9999-from-the-future)')
  })
})

describe('transactions', () => {
  let database: Database
  beforeEach(async () => {
    database = await openTestDatabase()
  })
  afterEach(() => database.close())

  const beat = (id: string) => ({ id: `00000000-0000-0000-0000-00000000000${id}`, seenAt: new Date('2026-03-02T14:00:00Z') })

  test('a query that forgot its transaction fails at once instead of waiting for itself', async () => {
    const forgetful = inTransaction({ db: database.db }, () => database.db.insertInto('worker').values(beat('1')).execute())
    await expect(forgetful).rejects.toThrow('A query without its transaction')
  })

  test('a query beside an open transaction is not part of it', async () => {
    const begun = Promise.withResolvers<undefined>()
    const failing = inTransaction({ db: database.db }, async ({ db }) => {
      await db.insertInto('worker').values(beat('1')).execute()
      begun.resolve(undefined)
      await new Promise((resolve) => setImmediate(resolve))
      throw new Error('rolled back')
    })
    await begun.promise
    const beside = database.db.insertInto('worker').values(beat('2')).execute()
    await expect(failing).rejects.toThrow('rolled back')
    await beside
    expect(await database.db.selectFrom('worker').select('id').execute()).toEqual([{ id: beat('2').id }])
  })

  test('what is said in a transaction is heard once it is committed, and not otherwise', async () => {
    const heard: (string | undefined)[] = []
    const opened = Promise.withResolvers<undefined>()
    const ended = Promise.withResolvers<undefined>()
    const listening = database.listen('news', (word) => {
      heard.push(word)
      opened.resolve(undefined)
      if (word === 'the last') ended.resolve(undefined)
    })
    await opened.promise
    const undone = inTransaction({ db: database.db }, async ({ db }) => {
      await notify(db, 'news')
      throw new Error('rolled back')
    })
    await expect(undone).rejects.toThrow('rolled back')
    await notify(database.db, 'other')
    expect(heard, 'that we hear').toEqual([undefined])
    await inTransaction({ db: database.db }, async ({ db }) => {
      await notify(db, 'other')
      await notify(db, 'news', 'a word', 'the last')
    })
    await ended.promise
    expect(heard).toEqual([undefined, 'a word', 'the last'])
    await listening.stop()
  })

  test('both databases read alike: instants, wall clocks, whole numbers, decimals', async () => {
    const { rows } = await sql`select '2026-03-02T14:00:00Z'::timestamptz as at, '2026-03-02T09:00:00'::timestamp as wall,
      9007199254740991::int8 as big, 12.50::numeric as price, '{"a":[1]}'::jsonb as doc`.execute(database.db)
    expect(rows).toEqual([
      { at: new Date('2026-03-02T14:00:00Z'), wall: '2026-03-02T09:00:00', big: 9007199254740991, price: '12.50', doc: { a: [1] } },
    ])
  })
})
