import { expect, test } from 'vitest'
import { seedCrowd } from '../../bench/crowd.ts'
import { startPostgres } from '../../scripts/postgres-server.ts'
import { openPostgres } from '../../server/platform/database/postgres.ts'
import { knock } from '../world/twin.ts'
import { startSeparateEmulator } from './emulator.ts'
import { newInstallation } from './product.ts'
import { until } from './until.ts'

/** As many connections as wait for an answer at once: behind them stands as much as is taken up before. */
const CONNECTIONS = 256

test('told to end while Twilio answers nothing, it ends in time, and with success', async () => {
  const postgres = await startPostgres()
  const emulator = await startSeparateEmulator()
  const installation = await newInstallation({ ...emulator.env, DATABASE_URL: postgres.url, TWILIO_SENDER_RATE: '1000' })
  try {
    const book = openPostgres(postgres.url, () => undefined)
    await seedCrowd(book, { organizations: 5, each: 120 })
    await book.close()
    await knock(emulator.url, 'faults', { acceptThenHangRate: 1 })
    const product = installation.launch()
    await until('every connection hangs', 60_000, async () => (await emulator.ledger()).length >= CONNECTIONS || undefined)
    expect(await product.end('SIGTERM'), product.output()).toBe(0)
  } finally {
    await installation.remove()
    await emulator.stop()
    await postgres.stop()
  }
}, 120_000)
