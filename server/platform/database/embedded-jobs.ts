import type { PGlite } from '@electric-sql/pglite'
import type { Db as JobsDatabase } from 'pg-boss'
import type { Exclusive } from './exclusive.ts'
import { refuseInTransaction } from './open-transaction.ts'

/**
 * The job engine's way to the embedded database. It takes its turn like every other query: the engine's own adapter answers
 * a failed statement with ROLLBACK, which would end whatever transaction happened to be open.
 */
export function jobsDatabase(pglite: PGlite, turn: Exclusive): JobsDatabase {
  async function execute(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
    if (values !== undefined && values.length > 0) return pglite.query(text, values)
    const results = await pglite.exec(text)
    return { rows: results.flatMap((result) => result.rows) }
  }
  return {
    executeSql: (text, values) => {
      refuseInTransaction('A job without its transaction')
      return turn.run(async () => {
        try {
          return await execute(text, values)
        } catch (error) {
          await pglite.query('rollback').catch(() => undefined)
          throw error
        }
      })
    },
    listen: async (channel, onNotification, onReconnect) => {
      const unsubscribe = await turn.run(() => pglite.listen(channel, onNotification))
      onReconnect()
      return { close: () => turn.run(() => unsubscribe()) }
    },
  }
}
