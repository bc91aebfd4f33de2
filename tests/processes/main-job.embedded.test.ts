import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Delivered, ledgerOf } from './emulator.ts'
import { type Answer, type Installation, newInstallation } from './product.ts'
import type { Program } from './program.ts'
import { allOf, knownShop, type Shop } from './shop.ts'
import { until, untilStable } from './until.ts'

/** One second is promised; the rest is what a busy machine may take to notice. */
const PROMPT_MS = 1_000
const HOUR_MS = 3_600_000

let installation: Installation
let product: Program
let shop: Shop
let emulator: string
let demoKey: string

beforeAll(async () => {
  installation = await newInstallation()
  await begin()
  // The demo's own week is told of first; what the tests measure must not queue behind it.
  await untilStable('the demo has been told', 500, 20_000, async () => (await ledgerOf(emulator)).length)
}, 90_000)
afterAll(() => installation.remove())

async function begin(): Promise<void> {
  product = await installation.start()
  // The addresses come last, after the demo is laid out.
  const said = await until('the product says how to get in', 20_000, () => Promise.resolve(waysIn(product.stdout())))
  emulator = said.emulator
  demoKey = said.demoKey
  shop = await knownShop(installation, demoKey)
}

function waysIn(said: string): { emulator: string; demoKey: string } | undefined {
  const [, emulator] = /(http:\/\/127\.0\.0\.1:\d+)\/emulator\/phone/.exec(said) ?? []
  const [, demoKey] = /Demo key +(\S+)/.exec(said) ?? []
  return emulator === undefined || demoKey === undefined ? undefined : { emulator, demoKey }
}

async function toPhone(phone: string): Promise<Delivered[]> {
  return (await ledgerOf(emulator)).filter(({ to }) => to === `whatsapp:${phone}`)
}

/** The first messages to this phone, once there are so many. */
function arriveAt(phone: string, count: number, withinMs: number): Promise<Delivered[]> {
  return until(`${count} messages to ${phone}`, withinMs, async () => {
    const messages = await toPhone(phone)
    return messages.length >= count ? messages : undefined
  })
}

const idOf = ({ body }: Answer): string => (body as { id: string }).id
const inFuture = (ms: number): string => new Date(Date.now() + ms).toISOString()

test('a booking is confirmed within a second and has its two reminders', async () => {
  const startsAt = new Date(Math.ceil((Date.now() + 50 * HOUR_MS) / HOUR_MS) * HOUR_MS)
  const booked = await shop.books({ name: 'Ana Restrepo', phone: '+573104820001', startsAt: startsAt.toISOString() })
  const answeredAt = Date.now()
  expect(booked.status).toBe(201)
  const [confirmation] = await arriveAt('+573104820001', 1, 10_000)
  expect(Date.parse(confirmation?.acceptedAt ?? '') - answeredAt).toBeLessThan(PROMPT_MS)
  expect(confirmation?.body).toContain('Ana Restrepo')
  const reminders = await allOf<{ kind: string; status: string; dueAt: string }>(shop, `/appointments/${idOf(booked)}/reminders`)
  expect(reminders.map(({ kind, status, dueAt }) => [kind, status, Date.parse(dueAt)])).toEqual([
    ['reminder_24h', 'pending', startsAt.getTime() - 24 * HOUR_MS],
    ['reminder_1h', 'pending', startsAt.getTime() - HOUR_MS],
  ])
})

test('the reminder of one hour leaves when it is due, and once', async () => {
  // Appointments begin on whole seconds.
  const dueAt = Math.ceil(Date.now() / 1_000) * 1_000 + 5_000
  const booked = await shop.books({ name: 'Luis Peña', phone: '+573104820002', startsAt: new Date(dueAt + HOUR_MS).toISOString() })
  expect(booked.status).toBe(201)
  const [, reminder] = await arriveAt('+573104820002', 2, 20_000)
  const lateness = Date.parse(reminder?.acceptedAt ?? '') - dueAt
  expect(lateness).toBeGreaterThanOrEqual(0)
  expect(lateness).toBeLessThan(PROMPT_MS)
  expect(await untilStable('silence', 2_000, 10_000, () => toPhone('+573104820002'))).toHaveLength(2)
})

test('a cancelled appointment gets one cancellation and nothing else', async () => {
  const booked = await shop.books({ name: 'Marta Ríos', phone: '+573104820003', startsAt: inFuture(HOUR_MS + 3_000) })
  await arriveAt('+573104820003', 1, 10_000)
  expect((await shop.api('POST', `/appointments/${idOf(booked)}/cancel`)).status).toBe(200)
  // Longer than the reminder that would have been due meanwhile.
  const messages = await untilStable('silence', 5_000, 20_000, () => toPhone('+573104820003'))
  expect(messages.map(({ body }) => /cancel/i.test(body))).toEqual([false, true])
})

interface Shown {
  status: string
  events: { type: string }[]
}

/** The confirmation of this booking, once it is known that it was read. */
function confirmationRead(booked: Answer): Promise<Shown> {
  return until('the confirmation is read', 20_000, async () => {
    const [confirmation] = await allOf<{ id: string; status: string }>(shop, `/appointments/${idOf(booked)}/messages`)
    if (confirmation?.status !== 'read') return undefined
    return (await shop.api('GET', `/messages/${confirmation.id}`)).body as Shown
  })
}

test('what becomes of a message is told: delivered, then read', async () => {
  const booked = await shop.books({ name: 'Rosa Díaz', phone: '+573104820004', startsAt: inFuture(50 * HOUR_MS) })
  const { events } = await confirmationRead(booked)
  expect(events.map(({ type }) => type)).toEqual(['queued', 'sending', 'sent', 'delivered', 'read'])
}, 30_000)

test('a message that is read while the product is down is known to be once it is up again', async () => {
  const booked = await shop.books({ name: 'Inés Soto', phone: '+573104820005', startsAt: inFuture(51 * HOUR_MS) })
  await arriveAt('+573104820005', 1, 10_000)
  expect(await product.end('SIGKILL')).toBe('SIGKILL')
  await begin()
  expect(await confirmationRead(booked)).toMatchObject({ status: 'read' })
}, 90_000)

test('Ctrl-C ends it, and the next start finds everything as it was', async () => {
  const before = { key: demoKey, appointments: await allOf(shop, '/appointments'), ledger: (await ledgerOf(emulator)).length }
  expect(await product.end('SIGINT')).toBe(0)
  await begin()
  expect(demoKey).toBe(before.key)
  expect(await allOf(shop, '/appointments')).toEqual(before.appointments)
  expect(JSON.parse(await installation.cli('orgs', 'list', '--json'))).toHaveLength(1)
  expect(await untilStable('silence', 1_000, 10_000, async () => (await ledgerOf(emulator)).length)).toBe(before.ledger)
  expect(await product.end('SIGTERM')).toBe(0)
}, 60_000)
