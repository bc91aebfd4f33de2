import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { startPostgres } from '../scripts/postgres-server.ts'
import { openPostgres } from '../server/platform/database/postgres.ts'
import { type Delivered, ledgerOf, type SeparateEmulator, startSeparateEmulator } from '../tests/processes/emulator.ts'
import { until } from '../tests/processes/until.ts'
import { upstreamOf } from './ceiling.ts'
import { seedCrowd } from './crowd.ts'
import type { Figure, Unit } from './figure.ts'
import type { GuideLoop } from './guide-loop.ts'
import { startProcess } from './product-process.ts'
import { median } from './statistics.ts'
import { countOf, resetUpstream } from './upstream.ts'

const CROWD = { organizations: 50, each: 4 }
const MESSAGES = CROWD.organizations * CROWD.each
const LATENCY_MS = 50
/** Five minutes, 75 times as fast: what one waits for the next round is to be read 75 times as long. */
const PERIOD_MS = 4_000
const LONGEST_MS = 60_000

interface Sent {
  /** Milliseconds from the due time until acceptance, of each message. */
  lateness: number[]
  messages: Delivered[]
}

/** Reminders that are due at one instant: sent by the product, and by the loop of a guide, which gets the very same messages. */
export async function besideTheGuide(times: number): Promise<Figure[]> {
  const emulator = await startSeparateEmulator()
  const runs: { product: Sent; guide: Sent }[] = []
  try {
    while (runs.length < times) {
      console.log(`${MESSAGES} reminders due at once, round ${runs.length + 1} of ${times} …`)
      const product = await byProduct(emulator)
      runs.push({ product, guide: await byGuide(emulator, product.messages) })
    }
  } finally {
    await emulator.stop()
  }
  const what = `${MESSAGES} reminders due at once, ${LATENCY_MS} ms upstream`
  const figure = (name: string, unit: Unit, of: (run: (typeof runs)[number]) => number): Figure => {
    return { what: `${what}: ${name}`, database: 'postgres', unit, values: runs.map(of) }
  }
  const ofGuide = `a guide’s loop every ${PERIOD_MS / 1_000} s`
  return [
    figure('sent, from the due time on', '/s', ({ product }) => perSecond(product)),
    figure(`sent by ${ofGuide}, from its first on`, '/s', ({ guide }) => perSecond(guide, Math.min(...guide.lateness))),
    figure('of the loop’s speed', '×', ({ product, guide }) => perSecond(product) / perSecond(guide, Math.min(...guide.lateness))),
    figure('lateness, p50', 'ms', ({ product }) => median(product.lateness)),
    figure('lateness, max', 'ms', ({ product }) => Math.max(...product.lateness)),
    figure(`lateness of ${ofGuide}, p50`, 'ms', ({ guide }) => median(guide.lateness)),
    figure(`lateness of ${ofGuide}, max`, 'ms', ({ guide }) => Math.max(...guide.lateness)),
  ]
}

function perSecond({ lateness }: Sent, sinceMs = 0): number {
  return lateness.length / ((Math.max(...lateness) - sinceMs) / 1_000)
}

async function byProduct(emulator: SeparateEmulator): Promise<Sent> {
  const postgres = await startPostgres()
  const database = openPostgres(postgres.url, () => undefined, 1)
  const folder = await mkdtemp(join(tmpdir(), 'puntual-guide-'))
  try {
    const dueAt = betweenRounds(12_000)
    await resetUpstream(emulator, LATENCY_MS)
    await seedCrowd(database, { ...CROWD, dueAt })
    const worker = startProcess('worker', { databaseUrl: postgres.url, emulator, folder })
    await until('the worker runs', LONGEST_MS, () => Promise.resolve(worker.output().includes('Puntual is running') || undefined))
    if (Date.now() > dueAt.getTime()) throw new Error('The reminders were due before the worker was there')
    const sent = await allSent(emulator, dueAt)
    await worker.end('SIGTERM')
    return sent
  } finally {
    await database.close()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function byGuide(emulator: SeparateEmulator, messages: readonly Delivered[]): Promise<Sent> {
  const postgres = await startPostgres()
  const child = fork(fileURLToPath(new URL('guide-loop.ts', import.meta.url)), { execArgv: [] })
  const database = openPostgres(postgres.url, () => undefined, 1)
  try {
    const dueAt = betweenRounds(2_000)
    await resetUpstream(emulator, LATENCY_MS)
    await sql`create table guide_reminder (
      id serial primary key, phone text, body text, due_at timestamptz, sent_at timestamptz, sid text
    )`.execute(database.db)
    await sql`insert into guide_reminder (phone, body, due_at) select "to", body, ${dueAt}
      from json_to_recordset(${JSON.stringify(messages)}::json) as message ("to" text, body text)`.execute(database.db)
    const asked: GuideLoop = { databaseUrl: postgres.url, periodMs: PERIOD_MS, ...upstreamOf(emulator) }
    child.send(asked)
    return await allSent(emulator, dueAt)
  } finally {
    child.kill()
    await database.close()
    await postgres.stop()
  }
}

/** The middle between two rounds of the loop, which is what falls to its lot on average; a whole second, as appointments are. */
function betweenRounds(notBeforeMs: number): Date {
  return new Date(Math.ceil((Date.now() + notBeforeMs) / PERIOD_MS) * PERIOD_MS + PERIOD_MS / 2)
}

async function allSent(emulator: SeparateEmulator, dueAt: Date): Promise<Sent> {
  await until(`${MESSAGES} messages`, LONGEST_MS, async () => (await countOf(emulator)) >= MESSAGES || undefined, 250)
  const messages = await ledgerOf(emulator.url)
  if (messages.length !== MESSAGES) throw new Error(`${messages.length} messages arrived instead of ${MESSAGES}`)
  const lateness = messages.map(({ acceptedAt }) => Date.parse(acceptedAt) - dueAt.getTime())
  if (Math.min(...lateness) < 0) throw new Error('A reminder left before it was due')
  return { lateness, messages }
}
