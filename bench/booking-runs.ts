import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Db } from '../server/platform/database/database.ts'
import type { Program } from '../tests/processes/program.ts'
import { until } from '../tests/processes/until.ts'
import type { BareBookings } from './bare-bookings.ts'
import { type Load, load, type Post } from './load.ts'
import { usageOf } from './process-usage.ts'

const CONNECTIONS = 32
const SECONDS = 4
const WARM_UP_SECONDS = 3
const TIMES = 3
const DRAINING_WITHIN_MS = 40_000

/** What was booked, and what each booking cost the process that answered. */
export interface Booked extends Load {
  cpuMs: number
}

export interface BesideBare {
  product: Booked
  bare: Booked
}

export interface WhileDraining extends Booked {
  sentPerSecond: number
}

/** The product's web process and a bare one, in turn. */
export async function besideBare(product: Post, web: Program, asked: BareBookings): Promise<BesideBare[]> {
  const child = fork(fileURLToPath(new URL('bare-bookings.ts', import.meta.url)), { execArgv: [] })
  try {
    child.send(asked)
    const [{ url }] = (await once(child, 'message')) as [{ url: string }]
    const bare = { ...product, url }
    for (const post of [product, bare]) await load(post, CONNECTIONS, WARM_UP_SECONDS)
    const runs: BesideBare[] = []
    while (runs.length < TIMES) runs.push({ product: await book(product, web.pid), bare: await book(bare, child.pid) })
    return runs
  } finally {
    child.kill()
  }
}

/** While a worker sends a crowd of so many reminders; at most `TIMES` times, and not beyond its last. */
export async function whileDraining(product: Post, web: Program, db: Db, crowd: number): Promise<WhileDraining[]> {
  const runs: WhileDraining[] = []
  let before = await until('the first reminder', DRAINING_WITHIN_MS, async () => (await sentOf(db)) || undefined)
  while (runs.length < TIMES) {
    const booked = await book(product, web.pid)
    const sent = await sentOf(db)
    if (sent === crowd) break
    runs.push({ ...booked, sentPerSecond: (sent - before) / SECONDS })
    before = sent
  }
  if (runs.length === 0) throw new Error('The crowd was gone before anything was measured: make it larger')
  return runs
}

async function book(post: Post, pid = 0): Promise<Booked> {
  const before = usageOf(pid)
  const booked = await load(post, CONNECTIONS, SECONDS)
  const seconds = (usageOf(pid)?.cpuSeconds ?? NaN) - (before?.cpuSeconds ?? NaN)
  return { ...booked, cpuMs: (seconds * 1_000) / booked.count }
}

async function sentOf(db: Db): Promise<number> {
  const { sent } = await db
    .selectFrom('message')
    .select(({ fn }) => fn.countAll<number>().as('sent'))
    .where('kind', '=', 'reminder_1h')
    .where('sentAt', 'is not', null)
    .executeTakeFirstOrThrow()
  return sent
}
