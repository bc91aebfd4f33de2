import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { catchUp, knock } from '../../tests/world/twin.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { approveTemplates } from '../../tests/world/approve-templates.ts'
import { templateHost } from '../message/channels/twilio-whatsapp/template-host.ts'
import { showTemplates } from './templates/show-templates.ts'

const SANDBOX = '+14155238886'
const APPOINTMENT_REMINDER = 'HXb5b62575e6e4ff6129ad7c8efe1f983e'
const HOUR_MS = 3_600_000
/** 9:00 in Bogotá, a Monday. */
const START = Date.parse('2026-03-02T14:00:00Z')

interface Sent {
  sid: string
  to: string
  body: string
  contentSid: string | null
  errorCode: number | null
  status: string
}

let world: World
let salon: Business
beforeEach(async () => {
  world = await openWorld({ twinFollows: true, webhooks: true, rules: {}, sender: SANDBOX })
  salon = await world.openBusiness()
})
afterEach(() => world.close())

/** Joining opens the window at WhatsApp, and the product hears nothing of it. */
async function joins(phone: string): Promise<void> {
  await catchUp(world.twilio, world.now())
  await knock(world.twilio, 'users', { phone, joined: true })
}

/** What the product sent, not what the sandbox itself says. */
async function sent(): Promise<Sent[]> {
  return await world.ledger()
}

function wall(hours: number): string {
  return new Date(START + (hours - 5) * HOUR_MS).toISOString().slice(0, 16)
}

test('a week on the sandbox number: nothing is refused, and what is kept is what the phones show', async () => {
  const clients = Array.from({ length: 6 }, (_, index) => ({ name: `Cliente ${index}`, phone: `+57310482110${index}` }))
  const booked = []
  for (const [index, { name, phone }] of clients.entries()) {
    await joins(phone)
    booked.push(await salon.books(name, { at: wall(26 + index * 26), client: { name, phone } }))
  }
  const moved = await salon.moves(booked[5] ?? expect.fail(), wall(170))
  for (let day = 1; day <= 8; day += 1) {
    await world.timePassesTo(new Date(START + day * 24 * HOUR_MS))
    for (const { phone } of clients) await joins(phone)
  }
  const ledger = await sent()
  expect(ledger.filter(({ errorCode }) => errorCode !== null)).toEqual([])
  expect(ledger.every(({ contentSid, status }) => contentSid === APPOINTMENT_REMINDER && status === 'read')).toBe(true)
  const all = (await Promise.all(booked.map((visit) => salon.messages(visit)))).flat()
  const shown = new Map(ledger.map(({ sid, body }) => [sid, body]))
  expect(all.filter(({ status }) => status !== 'skipped').map(({ body }) => body)).toEqual(
    all.filter(({ status }) => status !== 'skipped').map(({ providerId }) => shown.get(providerId ?? '')),
  )
  expect(await salon.said(booked[0] ?? expect.fail())).toEqual(['confirmation read', 'reminder_24h read', 'reminder_1h read'])
  expect(await salon.said(moved)).toEqual(['confirmation skipped superseded', 'confirmation read', 'reminder_24h read', 'reminder_1h read'])
  expect(all.filter(({ status }) => status !== 'skipped')).toHaveLength(ledger.length)
})

test.each([
  ['es', 'Your appointment is coming up on jueves 5 de marzo at 3:00 p. m. If you need to change it, please reply back and let us know.'],
  ['en', 'Your appointment is coming up on Thursday, March 5 at 3:00 PM. If you need to change it, please reply back and let us know.'],
  [
    'pt-BR',
    'Your appointment is coming up on quinta-feira, 5 de março at 15:00. If you need to change it, please reply back and let us know.',
  ],
] as const)('day and time are written as the client reads them: %s', async (locale, words) => {
  await joins('+573104821200')
  const visit = await salon.books('Ana', { at: '2026-03-05T15:00', client: { name: 'Ana', phone: '+573104821200', locale } })
  await world.timePassesTo('2026-03-02T14:01:00Z')
  const [message] = await salon.messages(visit)
  expect(message?.body.replaceAll('\u00a0', ' ')).toBe(words)
  expect((await sent()).map(({ body }) => body)).toEqual([message?.body])
})

test('a cancellation waits for the client to write, and then goes in our words; without that it ends as skipped and says why', async () => {
  const [one, other] = ['+573104821301', '+573104821302']
  await joins(one)
  await joins(other)
  const heard = await salon.books('Ana', { at: '2026-03-04T15:00', client: { name: 'Ana', phone: one } })
  const unheard = await salon.books('Luz', { at: '2026-03-04T16:00', client: { name: 'Luz', phone: other } })
  await world.timePassesTo('2026-03-02T14:01:00Z')
  await salon.cancels(heard)
  await salon.cancels(unheard)
  await world.work()
  expect((await salon.messages(heard)).at(-1)).toMatchObject({ kind: 'cancellation', status: 'queued', waitingCode: 'no_template' })
  await world.hears({ from: one, body: 'Hola' })
  await world.timePassesTo('2026-03-02T14:02:00Z')
  world.sleepUntil('2026-03-04T22:00:00Z')
  await world.work()
  expect(await salon.said(heard)).toEqual(['confirmation read', 'cancellation read'])
  expect(await salon.said(unheard)).toEqual(['confirmation read', 'cancellation skipped no_template'])
  const [last] = (await sent()).filter(({ to, contentSid }) => to === `whatsapp:${one}` && contentSid === null)
  expect(last).toMatchObject({ body: expect.stringContaining('quedó cancelada') as string, errorCode: null })
})

test('inside the window our own words leave; templates approved for the account before are no use in the sandbox', async () => {
  const phone = '+573104821400'
  await joins(phone)
  const account = { accountSid: `AC${'a'.repeat(32)}`, authToken: 'b'.repeat(32), from: '+576017452210', apiUrl: world.twilio }
  await approveTemplates(world, salon.organization, templateHost(account))
  const outside = await salon.books('Ana', { at: '2026-03-05T15:00', client: { name: 'Ana', phone } })
  await world.timePassesTo('2026-03-02T14:01:00Z')
  await world.hears({ from: phone, body: 'Hola' })
  const inside = await salon.books('Ana', { at: '2026-03-06T15:00', client: { name: 'Ana', phone } })
  await world.timePassesTo('2026-03-02T14:02:00Z')
  expect((await salon.messages(outside))[0]?.body).toContain('Your appointment is coming up')
  expect((await salon.messages(inside))[0]?.body).toContain('quedó agendada')
  expect((await sent()).map(({ contentSid, errorCode }) => [contentSid, errorCode])).toEqual([
    [APPOINTMENT_REMINDER, null],
    [null, null],
  ])
})

test('what can leave outside the window is told kind by kind', async () => {
  const shown = await showTemplates({ ...world.app.delivery, channels: world.app.channels }, salon.organization)
  const told = Object.fromEntries(shown.filter(({ locale }) => locale === 'es').map((one) => [one.kind, [one.usable, one.alert?.code]]))
  expect(told).toEqual({
    confirmation: [true, 'sandbox'],
    reminder_24h: [true, 'sandbox'],
    reminder_1h: [true, 'sandbox'],
    reschedule: [true, 'sandbox'],
    cancellation: [false, 'sandbox_without'],
  })
  expect(shown.find(({ kind }) => kind === 'reschedule')?.bodyInForce).toContain('coming up on {{day}} at {{time}}.')
  expect(shown.find(({ kind }) => kind === 'cancellation')?.bodyInForce).toBeNull()
})
