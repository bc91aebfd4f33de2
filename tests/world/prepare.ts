import { DELIVERY_QUEUE } from '../../server/message/message.ts'
import type { Database } from '../../server/platform/database/database.ts'
import { migrate } from '../../server/platform/database/migrate.ts'
import { openJobs } from '../../server/platform/jobs.ts'

/** Schema and job queues, as a first start leaves them. */
export async function prepare(database: Database): Promise<void> {
  await migrate(database.db)
  const jobs = openJobs(database, (error) => {
    throw error
  })
  await jobs.start([DELIVERY_QUEUE])
  await jobs.stop()
}
