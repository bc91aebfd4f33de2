import { startPostgres } from '../scripts/postgres-server.ts'
import { type SeparateEmulator, startSeparateEmulator } from '../tests/processes/emulator.ts'
import { type Installation, newInstallation } from '../tests/processes/product.ts'
import type { DatabaseName } from './figure.ts'

/** An installation on one of the databases, and an emulator that it writes to, each a process of its own. */
export interface Scene {
  database: DatabaseName
  emulator: SeparateEmulator
  installation: Installation
  close(): Promise<void>
}

export async function openScene(database: DatabaseName): Promise<Scene> {
  const postgres = database === 'postgres' ? await startPostgres() : undefined
  const emulator = await startSeparateEmulator()
  const installation = await newInstallation({
    ...emulator.env,
    LOG_LEVEL: 'warn',
    ...(postgres === undefined ? {} : { DATABASE_URL: postgres.url }),
  })
  return {
    database,
    emulator,
    installation,
    close: async () => {
      await installation.remove()
      await emulator.stop()
      await postgres?.stop()
    },
  }
}
