import { readFile } from 'node:fs/promises'
import { inject } from 'vitest'
import type { Database } from '../../server/platform/database/database.ts'
import { databaseOn, openPglite } from '../../server/platform/database/embedded.ts'
import { Exclusive } from '../../server/platform/database/exclusive.ts'

interface Engine {
  pglite: Awaited<ReturnType<typeof openPglite>>
  turn: Exclusive
  tables: string
}

/** Migrated, empty, and nobody's now. */
const free: Engine[] = []

/** An embedded database of one's own until it is closed: to empty one that is open takes a tenth of opening another. */
export async function lendEmbedded(): Promise<Database> {
  const engine = free.pop() ?? (await openEngine())
  const database = databaseOn(engine.pglite, engine.turn)
  const close = async () => {
    await database.close()
    // After whatever its tests left under way.
    await engine.turn.run(() => empty(engine))
    free.push(engine)
  }
  return { ...database, close }
}

async function openEngine(): Promise<Engine> {
  const pglite = await openPglite(undefined, new Blob([await readFile(inject('embeddedImage'))]))
  const { rows } = await pglite.query<{ name: string }>(
    "select format('%I', tablename) as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'",
  )
  return { pglite, turn: new Exclusive(), tables: rows.map(({ name }) => name).join(', ') }
}

async function empty({ pglite, tables }: Engine): Promise<void> {
  await pglite.exec(`truncate ${tables} restart identity; reset all`)
}
