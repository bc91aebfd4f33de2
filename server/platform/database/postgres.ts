import { CamelCasePlugin, type Driver, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Tables } from '../../migrations/tables.ts'
import type { Database } from './database.ts'
import { listenOn } from './listen.ts'
import { refuseInTransaction } from './open-transaction.ts'

const wallClock = (text: string): string => text.replace(' ', 'T')

/** What PostgreSQL sends as text, read as the embedded database reads it. */
const types = new pg.TypeOverrides()
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(pg.types.builtins.TIMESTAMP, wallClock)

class GuardedDialect extends PostgresDialect {
  override createDriver(): Driver {
    const driver = super.createDriver()
    const acquire = driver.acquireConnection.bind(driver)
    driver.acquireConnection = (options) => {
      refuseInTransaction('A query without its transaction')
      return acquire(options)
    }
    return driver
  }
}

/**
 * A server told not to wait for its log loses in a crash what it called committed: an attempt would be forgotten whose request has
 * been made, and its message would leave twice. Any other choice of its owner stands.
 */
async function waitForTheLog(client: pg.ClientBase): Promise<void> {
  await client.query("select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'")
}

/** The pool waits for it, which its types do not say, before it lends the connection out. */
const eachConnection = { onConnect: waitForTheLog }

/** A pool on a PostgreSQL server. Connections that break while idle are replaced; `onError` only hears of it. */
export function openPostgres(url: string, onError: (error: Error) => void, max = 10): Database {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 10_000, keepAlive: true, types, ...eachConnection })
  pool.on('error', onError)
  // Only an idle connection's end reaches the pool. One that breaks while it is lent out says so itself, and unheard that would
  // end the process; its query fails as well, and whoever made it hears of it there.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const db = new Kysely<Tables>({
    dialect: new GuardedDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return {
    kind: 'postgres',
    db,
    listen: (channel, heard) => listenOn(url, channel, heard),
    close: () => db.destroy(),
  }
}
