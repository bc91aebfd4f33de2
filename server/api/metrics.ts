import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono, type Context } from 'hono'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import * as messages from '../message/backlog-store.ts'
import * as troubles from '../message/trouble/trouble-store.ts'
import * as reminders from '../notification/store.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import * as heartbeats from '../platform/heartbeat-store.ts'
import { peerOf } from './client-address.ts'
import { ProblemError } from './problem.ts'

export interface MetricsMeans {
  db: Db
  clock: Clock
  /** Whoever brings it may read; without one, this machine alone. */
  token: string | undefined
}

/** What Prometheus asks for: how the work stands, whoever does it, and this process. Nothing in it names an organization or a person. */
export function metricsRoutes(means: MetricsMeans): Hono {
  const process = new Registry()
  collectDefaultMetrics({ register: process })
  const routes = new Hono()
  routes.get('/metrics', async (c) => {
    refuseStrangers(c, means.token)
    const work = await workOf(means)
    return c.text(`${await work.metrics()}\n${await process.metrics()}`, 200, { 'content-type': work.contentType })
  })
  return routes
}

async function workOf({ db, clock }: MetricsMeans): Promise<Registry> {
  const now = clock.now()
  const backlog = await messages.backlog(db, now)
  const seenAt = await heartbeats.lastSeen(db)
  const registry = new Registry()
  const tell = (name: string, help: string, value: number) => {
    new Gauge({ name: `puntual_${name}`, help, registers: [registry] }).set(value)
  }
  tell('messages_queued', 'Messages that have not left yet, for whatever reason', backlog.queued)
  tell('messages_due', 'Those of them whose time has come', backlog.due)
  tell('messages_oldest_due_seconds', 'For how long the one that has waited longest has been due', backlog.oldestDueSeconds)
  tell('requests_under_way', 'Requests to the provider that are not settled', backlog.underWay)
  tell('requests_uncertain', 'Requests of which nobody knows what came of them, being looked for', backlog.uncertain)
  tell('reminders_due', 'Reminders whose time has come and that are no message yet', await reminders.countDue(db, now))
  tell('senders_paused', 'Senders that are turned away again and again: see puntual doctor', (await troubles.paused(db)).length)
  tell('worker_seen_seconds', 'Since a worker said that it lives; NaN when none ever did', ageOf(seenAt, now))
  return registry
}

function ageOf(at: Date | undefined, now: Date): number {
  return at === undefined ? NaN : (now.getTime() - at.getTime()) / 1_000
}

function refuseStrangers(c: Context, token: string | undefined): void {
  if (token === undefined ? isOfThisMachine(c) : isSame(c.req.header('authorization') ?? '', `Bearer ${token}`)) return
  throw new ProblemError(403, 'metrics-closed', 'Ask from this machine, or set METRICS_TOKEN and send Authorization: Bearer TOKEN')
}

/** A proxy on this machine asks for somebody else. */
function isOfThisMachine(c: Context): boolean {
  const peer = peerOf(c)
  const isForwarded = c.req.header('x-forwarded-for') !== undefined || c.req.header('forwarded') !== undefined
  return !isForwarded && (peer === '::1' || peer.startsWith('127.'))
}

/** Takes as long for any two, so that nobody learns a token letter by letter. */
function isSame(one: string, other: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(one), hash(other))
}
