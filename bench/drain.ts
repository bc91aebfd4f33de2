import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '../server/platform/database/database.ts'
import { openPostgres } from '../server/platform/database/postgres.ts'
import { startPostgres } from '../scripts/postgres-server.ts'
import { ledgerOf, type SeparateEmulator, startSeparateEmulator } from '../tests/processes/emulator.ts'
import { until } from '../tests/processes/until.ts'
import { openCeiling } from './ceiling.ts'
import { seedCrowd } from './crowd.ts'
import type { Figure, Unit } from './figure.ts'
import { type Usage, usageOf } from './process-usage.ts'
import { startProcess } from './product-process.ts'
import { countOf, resetUpstream, setLatency } from './upstream.ts'

const ORGANIZATIONS = 200
/** Sent before, by either: what is measured is a process that has been at work. */
const WARM_UP = 2_000
/** Long enough to fill the database, to begin and to send the first. */
const DUE_IN_MS = 30_000
const LONGEST_MS = 180_000
const LOOK_EVERY_MS = 250

interface Drain {
  perSecond: number
  cpuSeconds: number
  peakMb: number
  /** Memory of the second half of the drain over that of its first. */
  growth: number
}

/**
 * So many reminders of 200 organizations, due in the same second: one worker sends them, in turn with the bare SDK that sends the
 * very same. Each begins anew for every run, and has sent others before.
 */
export async function drainCrowd(count: number, latencyMs: number, times: number): Promise<Figure[]> {
  const emulator = await startSeparateEmulator()
  const runs: (Drain & { ceiling: { perSecond: number; cpuSeconds: number } })[] = []
  try {
    for (let number = 0; number < times; number += 1) {
      await resetUpstream(emulator, latencyMs)
      const drain = await drainOnce(emulator, count)
      const messages = await ledgerOf(emulator.url)
      const ceiling = openCeiling(emulator)
      const before = { warmUp: messages.slice(0, WARM_UP), prepare: () => setLatency(emulator, latencyMs) }
      runs.push({ ...drain, ceiling: await ceiling.send(messages.slice(WARM_UP), before) })
      ceiling.stop()
    }
  } finally {
    await emulator.stop()
  }
  const what = `${count} reminders of ${ORGANIZATIONS} organizations, ${latencyMs} ms upstream`
  const figure = (name: string, unit: Unit, of: (run: (typeof runs)[number]) => number): Figure => {
    return { what: `${what}: ${name}`, database: 'postgres', unit, values: runs.map(of) }
  }
  return [
    figure('sent', '/s', (one) => one.perSecond),
    figure('the bare SDK', '/s', (one) => one.ceiling.perSecond),
    figure('of the bare SDK’s speed', '×', (one) => one.perSecond / one.ceiling.perSecond),
    figure('of the bare SDK’s CPU', '×', (one) => one.cpuSeconds / one.ceiling.cpuSeconds),
    figure('CPU a message', 'ms', (one) => (one.cpuSeconds * 1_000) / count),
    figure('memory of the worker at most', 'MB', (one) => one.peakMb),
    figure('its memory in the second half over the first', '×', (one) => one.growth),
  ]
}

async function drainOnce(emulator: SeparateEmulator, count: number): Promise<Drain> {
  const postgres = await startPostgres()
  const folder = await mkdtemp(join(tmpdir(), 'puntual-drain-'))
  try {
    const seeding = openPostgres(postgres.url, (error) => console.error(error.message))
    const dueAt = new Date(Date.now() + DUE_IN_MS)
    await seedCrowd(seeding, { organizations: ORGANIZATIONS, each: (count + WARM_UP) / ORGANIZATIONS, dueAt })
    await makeDue(seeding, WARM_UP)
    await seeding.close()
    const worker = startProcess('worker', { databaseUrl: postgres.url, emulator, folder })
    const memory: number[] = []
    await until(`${WARM_UP} messages`, DUE_IN_MS, async () => (await countOf(emulator)) >= WARM_UP || undefined)
    if (Date.now() > dueAt.getTime()) throw new Error('The others were due before it was warm')
    const began = await until('the first of those that count', LONGEST_MS, () => begunOn(emulator, worker.pid), 10)
    await until(
      `${count} messages`,
      LONGEST_MS,
      async () => {
        if (worker.ending() !== undefined) throw new Error(`The worker ended:\n${worker.output()}`)
        memory.push(usageOf(worker.pid)?.residentMb ?? NaN)
        return (await countOf(emulator)) >= WARM_UP + count || undefined
      },
      LOOK_EVERY_MS,
    )
    const ended = usageOf(worker.pid)
    await worker.end('SIGTERM')
    const accepted = (await ledgerOf(emulator.url)).map(({ acceptedAt }) => Date.parse(acceptedAt))
    if (accepted.length !== WARM_UP + count) throw new Error(`${accepted.length} messages arrived instead of ${WARM_UP + count}`)
    const [first = NaN, last = NaN] = [accepted[WARM_UP], accepted.at(-1)]
    const seconds = (last - first) / 1_000
    const middle = Math.ceil(memory.length / 2)
    return {
      perSecond: count / seconds,
      cpuSeconds: (ended?.cpuSeconds ?? NaN) - began.cpuSeconds,
      peakMb: Math.max(...memory),
      growth: Math.max(...memory.slice(middle)) / Math.max(...memory.slice(0, middle)),
    }
  } finally {
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** So many of what is to come are due now. */
async function makeDue({ db }: Database, count: number): Promise<void> {
  await sql`update reminder set due_at = now() - interval '1 minute'
    where id in (select id from reminder where status = 'pending' order by id limit ${count})`.execute(db)
}

/** What the worker had used when it began to send those that count. */
async function begunOn(emulator: SeparateEmulator, pid: number): Promise<Usage | undefined> {
  return (await countOf(emulator)) > WARM_UP ? usageOf(pid) : undefined
}
