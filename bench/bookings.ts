import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../scripts/postgres-process.ts'
import { startPostgres } from '../scripts/postgres-server.ts'
import { openPostgres } from '../server/platform/database/postgres.ts'
import { startSeparateEmulator } from '../tests/processes/emulator.ts'
import type { Program } from '../tests/processes/program.ts'
import { until } from '../tests/processes/until.ts'
import { type BesideBare, besideBare, type WhileDraining, whileDraining } from './booking-runs.ts'
import { seedCrowd } from './crowd.ts'
import type { Figure, Unit } from './figure.ts'
import type { Post } from './load.ts'
import { startProcess } from './product-process.ts'
import { type RecordedBooking, recordBooking } from './record-booking.ts'
import { median } from './statistics.ts'

const CROWD = { organizations: 200, each: 25 }
const READY_WITHIN_MS = 40_000

/**
 * Bookings over HTTP beside what their statements cost at least, and then while a worker sends the reminders of others. Throws
 * when anything is answered but 201, or one of the processes logs a fault.
 */
export async function bookOverHttp(notify: boolean): Promise<Figure[]> {
  const postgres = await startPostgres()
  const emulator = await startSeparateEmulator()
  const folder = await mkdtemp(join(tmpdir(), 'puntual-bookings-'))
  const database = openPostgres(postgres.url, () => undefined, 1)
  const surroundings = { databaseUrl: postgres.url, emulator, folder }
  const programs: Program[] = []
  const what = `bookings, notify: ${notify}`
  try {
    console.log(`${what}: a crowd of others …`)
    await seedCrowd(database, CROWD)
    const booking = await recordBooking(postgres.url, notify)
    const port = await freePort()
    const product = toProduct(port, booking)
    const web = startProcess('web', surroundings, port)
    programs.push(web)
    await answering(product, web)
    console.log(`${what}: beside the bare statements …`)
    const runs = await besideBare(product, web, { databaseUrl: postgres.url, recording: booking.recording })
    console.log(`${what}: while a worker sends …`)
    programs.push(startProcess('worker', surroundings))
    const drained = await whileDraining(product, web, database.db, CROWD.organizations * CROWD.each)
    programs.forEach(refuseFaults)
    return [...besideBareFigures(what, runs), ...drainedFigures(what, runs, drained)]
  } finally {
    for (const program of programs) await program.end('SIGTERM')
    await database.close()
    await emulator.stop()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

function toProduct(port: number, { headers, bodyFor }: RecordedBooking): Post {
  let clients = 0
  const body = () => bodyFor(`312${String((clients += 1)).padStart(7, '0')}`)
  return { url: `http://127.0.0.1:${port}/api/v1/appointments`, headers, body }
}

/** Without a key it refuses once its database is open; until then it asks for patience. */
async function answering({ url }: Post, web: Program): Promise<void> {
  await until('the web process answers', READY_WITHIN_MS, async () => {
    if (web.ending() !== undefined) throw new Error(`The web process ended:\n${web.output()}`)
    const answer = await fetch(url).catch(() => undefined)
    return answer?.status === 401 ? true : undefined
  })
}

function refuseFaults(program: Program): void {
  if (program.ending() !== undefined || /"level":[56]0/.test(program.output())) throw new Error(`Not without a fault:\n${program.output()}`)
}

function besideBareFigures(what: string, runs: readonly BesideBare[]): Figure[] {
  const figure = (name: string, unit: Unit, of: (run: BesideBare) => number) => toFigure(`${what}: ${name}`, unit, runs.map(of))
  return [
    figure('booked', '/s', ({ product }) => product.perSecond),
    figure('the bare statements', '/s', ({ bare }) => bare.perSecond),
    figure('of the bare speed, at least 0.5', '×', ({ product, bare }) => product.perSecond / bare.perSecond),
    figure('CPU a booking', 'ms', ({ product }) => product.cpuMs),
    figure('of the bare CPU', '×', ({ product, bare }) => product.cpuMs / bare.cpuMs),
    figure('p99', 'ms', ({ product }) => product.p99),
  ]
}

function drainedFigures(what: string, before: readonly BesideBare[], runs: readonly WhileDraining[]): Figure[] {
  const figure = (name: string, unit: Unit, of: (run: WhileDraining) => number) => {
    return toFigure(`${what}, while a worker sends: ${name}`, unit, runs.map(of))
  }
  const p99 = median(before.map(({ product }) => product.p99))
  return [
    figure('booked', '/s', (run) => run.perSecond),
    figure('sent', '/s', (run) => run.sentPerSecond),
    figure('p99', 'ms', (run) => run.p99),
    figure('of the p99 without it, at most 4', '×', (run) => run.p99 / p99),
  ]
}

function toFigure(what: string, unit: Unit, values: number[]): Figure {
  return { what, database: 'postgres', unit, values }
}
