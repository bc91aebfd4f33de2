import type { SeparateEmulator } from '../tests/processes/emulator.ts'
import { type Program, run } from '../tests/processes/program.ts'

export interface Surroundings {
  databaseUrl: string
  emulator: SeparateEmulator
  folder: string
}

/** One process of the product, `web` or `worker`, on a PostgreSQL and beside an emulator. Its sender has no pace to keep. */
export function startProcess(part: 'web' | 'worker', { databaseUrl, emulator, folder }: Surroundings, port = 0): Program {
  const env = {
    // Reports on messages would be asked for, and the bare loop asks for none.
    PUBLIC_URL: 'http://puntual.example',
    PORT: String(port),
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    LOG_LEVEL: 'warn',
    LOG_FORMAT: 'json',
    TWILIO_SENDER_RATE: '100000',
    // As the launcher starts it: scripts/product-flags.js.
    NODE_OPTIONS: '--max-semi-space-size=8',
    ...emulator.env,
  }
  return run('server/main.ts', [part], env, folder)
}
