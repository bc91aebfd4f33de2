import { sql } from 'kysely'
import { startPostgres } from '../scripts/postgres-server.ts'
import * as clients from '../server/client/store.ts'
import { findSlots } from '../server/appointment/find-slots.ts'
import { aroundNow } from '../server/appointment/attendance-store.ts'
import * as appointments from '../server/appointment/store.ts'
import { readAgenda } from '../server/desk/agenda.ts'
import * as messages from '../server/message/store.ts'
import * as reminders from '../server/notification/store.ts'
import { addDays, type LocalDate } from '../server/calendar/opening-hours.ts'
import { everywhere } from '../server/platform/context.ts'
import type { Context } from '../server/platform/context.ts'
import type { Db } from '../server/platform/database/database.ts'
import { migrate } from '../server/platform/database/migrate.ts'
import { explain } from './explain.ts'
import type { Figure } from './figure.ts'
import { LARGE, seedPeople, seedVisits } from './multitude-of-people.ts'
import { openRecorded, type RecordedDatabase } from './recorded-database.ts'
import { percentile } from './statistics.ts'

const MILLION = 1_000_000
const CLIENTS = 250_000
const TIMES = 200

/** The tables that no question of one organization reads as a whole. */
const big = [
  'appointment',
  'appointment_service',
  'message',
  'reminder',
  'client',
  'client_alias',
  'professional',
  'professional_location',
  'absence',
]

interface Place {
  ctx: (db: Db) => Context
  organizationId: string
  locationId: string
  serviceId: string
}

type Asked = Record<string, (db: Db, place: Place, round: number) => Promise<unknown>>

const today = (): LocalDate => new Date().toISOString().slice(0, 10) as LocalDate
const listed = { limit: 50 }
const words = ['zarate', 'pena', 'ospina', 'julian', 'nusta', 'echeverri', '7719', '4821', 'castano', 'no-one-at-all']
const word = (round: number): string => words[round % words.length] ?? ''

const asked: Asked = {
  'agenda: a week of one location': (db, { ctx, locationId }, round) =>
    readAgenda(ctx(db), { locationId, from: addDays(today(), (round % 8) * 7 - 28), days: 7 }),
  'slots of three days': (db, { ctx, locationId, serviceId }, round) =>
    findSlots(ctx(db), { locationId, serviceIds: [serviceId], date: addDays(today(), round % 20), days: 3 }),
  'messages: the latest': (db, { ctx }) => messages.list(db, ctx(db), listed),
  'messages: failed, of one location': (db, { ctx, locationId }) => messages.list(db, ctx(db), { ...listed, status: 'failed', locationId }),
  'messages: of a kind, within a week': (db, { ctx }, round) => {
    const from = new Date(Date.now() - (7 + (round % 60)) * 86_400_000)
    return messages.list(db, ctx(db), { ...listed, kind: 'reminder_24h', from, to: new Date(from.getTime() + 7 * 86_400_000) })
  },
  'messages: by a part of a name or phone': (db, { ctx }, round) => messages.list(db, ctx(db), { ...listed, q: word(round) }),
  'messages: by a part of a name, failed': (db, { ctx }, round) =>
    messages.list(db, ctx(db), { ...listed, q: word(round), status: 'failed' }),
  'reminders: pending, by a part of a name': (db, { ctx }, round) =>
    reminders.list(db, ctx(db), { ...listed, q: word(round), status: 'pending' }),
  'reminders: pending, of one location': (db, { ctx, locationId }) =>
    reminders.list(db, ctx(db), { ...listed, status: 'pending', locationId }),
  'appointments: by a part of a name': (db, { ctx }, round) => appointments.list(db, ctx(db), { ...listed, q: word(round) }),
  'clients: by a part of a name or phone': (db, { ctx }, round) => clients.list(db, ctx(db), { limit: 10, q: word(round) }),
  'a shared account: who wrote last to a phone': (db, _, round) => {
    const phone = `+573${String((round * 7919) % 1_000_000_000).padStart(9, '0')}`
    return messages.lastWriterTo(db, { address: phone, phones: [phone] })
  },
  'clients: the latest, with when they came and come': async (db, { ctx }) => {
    const { items } = await clients.list(db, ctx(db), listed)
    const ids = items.map(({ id }) => id)
    return aroundNow(db, ctx(db), ids, new Date())
  },
}

/** What the screens ask, among a million: how long it takes, and by which plans. Throws when one reads a big table as a whole. */
export async function askForScreens(): Promise<Figure[]> {
  const postgres = await startPostgres()
  const recorded = openRecorded(postgres.url)
  const { db } = recorded.database
  try {
    await migrate(db)
    console.log('screens: a million appointments and messages of a thousand organizations …')
    await seedPeople(db, CLIENTS)
    await seedVisits(db, MILLION)
    await sql`vacuum analyze`.execute(db)
    const places = { 'one of a thousand': await placeOf(db, 'salon-7'), 'the largest': await placeOf(db, LARGE) }
    const figures: Figure[] = []
    for (const [where, place] of Object.entries(places)) figures.push(...(await askAll(recorded, place, where)))
    return figures
  } finally {
    await recorded.database.close()
    await postgres.stop()
  }
}

async function askAll(recorded: RecordedDatabase, place: Place, where: string): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [name, ask] of Object.entries(asked)) {
    const tookMs: number[] = []
    for (let round = 0; round < TIMES; round += 1) {
      const begun = performance.now()
      await ask(recorded.database.db, place, round)
      tookMs.push(performance.now() - begun)
    }
    const plans = new Set<string>()
    for (let round = 0; round < words.length; round += 1) {
      const explained = await explain(recorded, (db) => ask(db, place, round))
      for (const plan of explained.plans) plans.add(plan)
    }
    const [p50, p99] = [percentile(tookMs, 0.5), percentile(tookMs, 0.99)]
    console.log([`${name}, ${where}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`, ...plans].join('\n    '))
    refuseWholeReads(name, [...plans])
    const figure = (what: string, values: number[]): Figure => ({
      what: `${name}, ${where}, ${what}`,
      database: 'postgres',
      unit: 'ms',
      values,
    })
    figures.push(figure('p50', [p50]), figure('p99', [p99]))
  }
  return figures
}

function refuseWholeReads(name: string, plans: readonly string[]): void {
  const whole = plans.filter((plan) => big.some((table) => plan.split(' > ').includes(`Seq Scan ${table}`)))
  if (whole.length > 0) throw new Error(`${name}: a big table is read as a whole\n${whole.join('\n')}`)
}

async function placeOf(db: Db, slug: string): Promise<Place> {
  const row = await db
    .selectFrom('organization')
    .innerJoin('location', 'location.organizationId', 'organization.id')
    .innerJoin('service', 'service.organizationId', 'organization.id')
    .select(['organization.id as organizationId', 'location.id as locationId', 'service.id as serviceId'])
    .where('slug', '=', slug)
    .orderBy('location.id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const clock = { now: () => new Date() }
  return { ...row, ctx: (handle) => ({ db: handle, clock, organizationId: row.organizationId, actor: 'bench', scope: everywhere }) }
}
