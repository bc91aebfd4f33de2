import { createApp, type App } from '../../server/app.ts'
import { DELIVERY_QUEUE } from '../../server/message/message.ts'
import { openPostgres } from '../../server/platform/database/postgres.ts'
import { openJobs } from '../../server/platform/jobs.ts'
import { fail } from './open-test-database.ts'
import type { World } from './world.ts'

/** Another worker of the same product. */
export interface Colleague {
  app: App
  close: () => Promise<void>
}

/** On PostgreSQL with connections of its own, as in another process; embedded on the one database that there is. */
export async function openColleague({ app, databaseUrl }: World): Promise<Colleague> {
  const own = databaseUrl === undefined ? undefined : openPostgres(databaseUrl, fail)
  const database = own ?? app.database
  const jobs = openJobs(database, fail)
  await jobs.start([DELIVERY_QUEUE])
  return {
    app: createApp({ ...app, database, jobs }),
    close: async () => {
      await jobs.stop()
      await own?.close()
    },
  }
}
