import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { inject } from 'vitest'
import type { Database } from '../../server/platform/database/database.ts'
import { openEmbedded } from '../../server/platform/database/embedded.ts'
import { openPostgres } from '../../server/platform/database/postgres.ts'
import { migrate } from '../../server/platform/database/migrate.ts'
import { lendEmbedded } from './lend-embedded.ts'

const databaseKind = process.env['PUNTUAL_TEST_DATABASE'] === 'postgres' ? 'postgres' : 'embedded'

export const fail = (error: Error): void => {
  throw error
}

/** An empty database of this test's own, on whichever engine the project runs: nothing in it, not even a schema. */
export async function openEmptyDatabase(): Promise<Database & { url?: string }> {
  if (databaseKind === 'embedded') return openEmbedded(undefined)
  const url = await createDatabase()
  return { ...openPostgres(url, fail), url }
}

/** The address of a new, empty database on the throwaway server. */
export async function createDatabase(template?: string): Promise<string> {
  const server = inject('postgresUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const admin = openPostgres(server, fail, 1)
  try {
    const like = template === undefined ? '' : ` template ${template}`
    await sql.raw(`create database ${name}${like}`).execute(admin.db)
  } finally {
    await admin.close()
  }
  return addressOf(server, name)
}

let template: Promise<string> | undefined

/** A migrated database with its job queues, of this test's own. What is done to more than its rows is seen by the tests after it. */
export async function openTestDatabase(): Promise<Database & { url?: string }> {
  if (databaseKind === 'embedded') return lendEmbedded()
  const url = await createDatabase(new URL(await (template ??= makeTemplate())).pathname.slice(1))
  return { ...openPostgres(url, fail), url }
}

async function makeTemplate(): Promise<string> {
  const url = await createDatabase()
  const database = openPostgres(url, fail, 2)
  await migrate(database.db)
  await database.close()
  return url
}

function addressOf(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}
