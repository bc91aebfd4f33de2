import { createApp, type App } from '../../server/app.ts'
import { openPostgres } from '../../server/platform/database/postgres.ts'
import { fail } from './open-test-database.ts'
import type { World } from './world.ts'

/** Another worker of the same product. */
export interface Colleague {
  app: App
  close: () => Promise<void>
}

/** On PostgreSQL with connections of its own, as in another process; embedded on the one database that there is. */
export function openColleague({ app, databaseUrl }: World): Colleague {
  const own = databaseUrl === undefined ? undefined : openPostgres(databaseUrl, fail)
  const database = own ?? app.database
  return {
    app: createApp({ ...app, database }),
    close: async () => {
      await own?.close()
    },
  }
}
