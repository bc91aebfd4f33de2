import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
const LONGEST_MS = 180_000
const LOOK_EVERY_MS = 250

interface Drain {
  perSecond: number
  cpuSeconds: number
  peakMb: number
  /** Memory of the second half of the drain over that of its first. */
  growth: number
}

/** So many reminders of 200 organizations, all due: one worker sends them, in turn with the bare SDK that sends the very same. */
export async function drainCrowd(count: number, latencyMs: number, times: number): Promise<Figure[]> {
  const emulator = await startSeparateEmulator()
  const ceiling = openCeiling(emulator)
  const runs: (Drain & { ceiling: { perSecond: number; cpuSeconds: number } })[] = []
  try {
    for (let number = 0; number < times; number += 1) {
      await resetUpstream(emulator, latencyMs)
      const drain = await drainOnce(emulator, count)
      const messages = await ledgerOf(emulator.url)
      runs.push({ ...drain, ceiling: await ceiling.send(messages, () => setLatency(emulator, latencyMs)) })
    }
  } finally {
    ceiling.stop()
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
    await seedCrowd(seeding, { organizations: ORGANIZATIONS, each: count / ORGANIZATIONS })
    await seeding.close()
    const worker = startProcess('worker', { databaseUrl: postgres.url, emulator, folder })
    const memory: number[] = []
    const began = await until('the first message', LONGEST_MS, () => firstOf(emulator, worker.pid), 10)
    await until(
      `${count} messages`,
      LONGEST_MS,
      async () => {
        if (worker.ending() !== undefined) throw new Error(`The worker ended:\n${worker.output()}`)
        memory.push(usageOf(worker.pid)?.residentMb ?? NaN)
        return (await countOf(emulator)) >= count || undefined
      },
      LOOK_EVERY_MS,
    )
    const ended = usageOf(worker.pid)
    await worker.end('SIGTERM')
    const accepted = (await ledgerOf(emulator.url)).map(({ acceptedAt }) => Date.parse(acceptedAt))
    if (accepted.length !== count) throw new Error(`${accepted.length} messages arrived instead of ${count}`)
    const seconds = (Math.max(...accepted) - Math.min(...accepted)) / 1_000
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

/** What the worker had used when it began to send. */
async function firstOf(emulator: SeparateEmulator, pid: number): Promise<Usage | undefined> {
  return (await countOf(emulator)) > 0 ? usageOf(pid) : undefined
}
