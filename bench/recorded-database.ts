import { CamelCasePlugin, type CompiledQuery, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from '../server/migrations/tables.ts'
import type { Database } from '../server/platform/database/database.ts'

/** A PostgreSQL for the product that remembers what it was asked. Nobody hears a bell there. */
export interface RecordedDatabase {
  database: Database
  /** The statements that were sent while `act` ran, in order, `begin` and `commit` among them. */
  statementsOf: (act: () => Promise<unknown>) => Promise<CompiledQuery[]>
}

const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.TIMESTAMP, (text: string) => text.replace(' ', 'T'))

export function openRecorded(url: string): RecordedDatabase {
  const statements: CompiledQuery[] = []
  // One connection, so that what a session is set to holds for whatever follows.
  const pool = new pg.Pool({ connectionString: url, max: 1, types })
  // A server that is stopped ends what is idle, and that is no fault.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    log: ({ level, query }) => {
      if (level === 'query') statements.push(query)
    },
  })
  return {
    database: { kind: 'postgres', db, listen: () => ({ stop: () => Promise.resolve() }), close: () => db.destroy() },
    statementsOf: async (act) => {
      statements.length = 0
      await act()
      return [...statements]
    },
  }
}
