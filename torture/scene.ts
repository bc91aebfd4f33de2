import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedCrowd } from '../bench/crowd.ts'
import { freePort } from '../scripts/postgres-process.ts'
import { startPostgres, type ThrowawayPostgres } from '../scripts/postgres-server.ts'
import type { Database } from '../server/platform/database/database.ts'
import { openEmbedded } from '../server/platform/database/embedded.ts'
import { openPostgres } from '../server/platform/database/postgres.ts'
import { type SeparateEmulator, startSeparateEmulator } from '../tests/processes/emulator.ts'
import { run } from '../tests/processes/program.ts'
import type { Plan } from './plan.ts'
import { Workers } from './workers.ts'

export interface Scene {
  emulator: SeparateEmulator
  postgres: ThrowawayPostgres | undefined
  workers: Workers
  /** The product's own book, opened once everything that writes has ended. */
  openBook(): Promise<Database>
  close(): Promise<void>
}

const FAIL = (error: Error): void => {
  console.error(`database: ${error.message}`)
}

/** Everything is due before anybody works: as many reminders as are asked for, a phone each. */
export async function openScene(plan: Plan): Promise<Scene> {
  const folder = await mkdtemp(join(tmpdir(), 'puntual-torture-'))
  const postgres = plan.database === 'postgres' ? await startPostgres() : undefined
  const book = join(folder, 'data', 'database')
  await mkdir(join(folder, 'data'), { mode: 0o700 })
  const open = () => (postgres === undefined ? openEmbedded(book) : Promise.resolve(openPostgres(postgres.url, FAIL)))
  const emulator = await startSeparateEmulator()
  const seeding = await open()
  await seedCrowd(seeding, { organizations: plan.organizations, each: plan.messages / plan.organizations })
  await seeding.close()
  await disturb(emulator, plan)
  const port = await freePort()
  const env = {
    ...emulator.env,
    DATA_DIR: join(folder, 'data'),
    PORT: String(port),
    LOG_LEVEL: 'error',
    LOG_FORMAT: 'json',
    TWILIO_SENDER_RATE: String(plan.perSecond),
    ...(postgres === undefined ? {} : { DATABASE_URL: postgres.url }),
  }
  const web = postgres && run('server/main.ts', ['web'], env, folder)
  const workers = new Workers([postgres === undefined ? 'start' : 'worker'], env, folder, plan.workers)
  return {
    emulator,
    postgres,
    workers,
    openBook: open,
    close: async () => {
      await web?.end('SIGTERM')
      await emulator.stop()
      await postgres?.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** What the wire does: answers lost after Twilio took the message, too many requests, internal errors; reports lost, doubled, out of order. */
async function disturb({ url }: SeparateEmulator, { seed }: Plan): Promise<void> {
  const faults = {
    dropAfterAcceptRate: 0.02,
    rate429: 0.02,
    rate500: 0.01,
    callback: { drop: 0.05, duplicate: 0.05, reorder: 0.05 },
    seed,
  }
  await fetch(`${url}/emulator/faults`, { method: 'POST', body: JSON.stringify(faults) })
}
