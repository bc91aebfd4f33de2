import { afterAll, beforeAll, expect, test } from 'vitest'
import { startPostgres, type ThrowawayPostgres } from '../../scripts/postgres-server.ts'
import { type Installation, newInstallation } from './product.ts'
import { until } from './until.ts'

const STARTED_WITHIN_MS = 40_000
const ANOTHER = 'secret-key.another'
const GREEN = /✓ secret key +the one in use/

let postgres: ThrowawayPostgres
beforeAll(async () => {
  postgres = await startPostgres()
}, 60_000)
afterAll(() => postgres.stop())

/** Each with a folder of its own, as on a machine of its own. */
const machine = () => newInstallation({ DATABASE_URL: postgres.url })

/** Runs a part of the product there, and answers what it said until it runs. */
async function start(installation: Installation, part: 'web' | 'worker'): Promise<string> {
  const program = installation.launch(part)
  await until(`${part} runs`, STARTED_WITHIN_MS, () => Promise.resolve(program.stdout().includes('Puntual is running') || undefined))
  return program.output()
}

/** What the doctor there says; without a worker or an account it is red of other things. */
const doctorOf = (installation: Installation): Promise<string> => installation.cli('doctor').catch(String)

test('two machines of one database that were not given the same SECRET_KEY are told so', { timeout: 120_000 }, async () => {
  const [one, other] = [await machine(), await machine()]
  try {
    expect(await start(one, 'web')).not.toContain(ANOTHER)
    expect(await doctorOf(one)).toMatch(GREEN)
    expect(await start(other, 'worker')).toContain(ANOTHER)
    expect(await doctorOf(other)).toMatch(GREEN)
    expect(await doctorOf(one)).toMatch(/✗ secret key .*\n.*→ Give every machine of this database the same SECRET_KEY/)
  } finally {
    for (const installation of [one, other]) await installation.remove()
  }
})
