import { Hono } from 'hono'
import * as troubles from '../message/trouble/trouble-store.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import { pendingMigrations } from '../platform/database/migrate.ts'
import { ping } from '../platform/database/ping.ts'
import * as heartbeats from '../platform/heartbeat-store.ts'

export interface Readiness {
  ready: boolean
  checks: { database: boolean; migrations: boolean; worker: boolean }
  /** What somebody should look at, though the product does its work. */
  details: { pausedSenders: number }
}

/** Whether the product can do its work right now. Never throws: what cannot be asked is not ready. */
async function readiness(db: Db, clock: Clock): Promise<Readiness> {
  const database = await ask(() => ping(db).then(() => true))
  const migrations = database && (await ask(async () => (await pendingMigrations(db)).length === 0))
  const worker = database && (await ask(() => heartbeats.isWorkerAlive(db, clock.now())))
  const details = { pausedSenders: migrations ? await countPaused(db) : 0 }
  return { ready: database && migrations && worker, checks: { database, migrations, worker }, details }
}

/** None where it cannot be asked: then something else is wrong, and said. */
async function countPaused(db: Db): Promise<number> {
  const paused = await troubles.paused(db).catch(() => [])
  return paused.length
}

export function healthRoutes(db: Db, clock: Clock): Hono {
  const routes = new Hono()
  routes.get('/healthz', (c) => c.json({ up: true }))
  routes.get('/readyz', async (c) => {
    const found = await readiness(db, clock)
    return c.json(found, found.ready ? 200 : 503)
  })
  return routes
}

async function ask(question: () => Promise<boolean>): Promise<boolean> {
  try {
    return await question()
  } catch {
    return false
  }
}
