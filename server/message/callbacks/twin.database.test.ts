import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Business } from '../../../tests/world/business.ts'
import { type Caller, callerOf } from '../../../tests/world/caller.ts'
import { knock } from '../../../tests/world/twin.ts'
import { openWorld, type World } from '../../../tests/world/world.ts'

let world: World
let salon: Business
let caller: Caller

beforeAll(async () => {
  world = await openWorld({ webhooks: true, twinFollows: true })
  salon = await world.openBusiness()
  caller = await callerOf(world, salon)
})
afterAll(() => world.close())

let last = 1_000

/** Books somebody whose phone behaves like this, with the twin's faults, and lets it all come about. */
async function tell({ phone: manners = {}, faults = {} }: { phone?: Record<string, unknown>; faults?: Record<string, unknown> }) {
  last += 1
  const phone = `+57310482${last}`
  await knock(world.twilio, 'users', { phone, ...manners })
  await knock(world.twilio, 'faults', faults)
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', professionalId: null, phone })
  await world.work()
  await world.timePassesTo(new Date(world.now().getTime() + 10_000))
  await knock(world.twilio, 'faults', { ...noFaults, callback: noCallbackFaults })
  const [message] = await salon.messages(visit)
  const { json } = await caller.ask('GET', `/messages/${message?.id ?? ''}`)
  const entry = (await world.ledger()).find(({ to }) => to === `whatsapp:${phone}`)
  return { shown: json as Shown, entry }
}

interface Shown {
  status: string
  twilioSid: string | null
  sentAt: string | null
  deliveredAt: string | null
  readAt: string | null
  error: { code: number } | null
  events: { type: string; detail: Record<string, unknown> }[]
}

const noFaults = { dropAfterAcceptRate: 0, acceptThen500Rate: 0, failRate: 0 }
const noCallbackFaults = { drop: 0, duplicate: 0, reorder: 0, beforeResponse: 0, delayMs: 0 }

const typesOf = ({ events }: Shown): string[] => events.map(({ type }) => type)

test('a message becomes delivered and then read, and the API shows when', async () => {
  const { shown, entry } = await tell({})
  expect(shown).toMatchObject({ status: 'read', twilioSid: entry?.sid, error: null })
  expect([shown.sentAt, shown.deliveredAt, shown.readAt]).not.toContain(null)
  expect(typesOf(shown)).toEqual(['queued', 'sending', 'sent', 'delivered', 'read'])
  expect(entry?.statusCallback).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/webhooks\/twilio\/status\/[0-9a-f-]{36}#rc=2&rp=5xx,ct,rt$/)
})

test('what Twilio takes and cannot deliver fails with its code', async () => {
  const { shown } = await tell({ phone: { notOnWhatsApp: true } })
  expect(shown).toMatchObject({ status: 'failed', error: { code: 63024 }, deliveredAt: null })
  expect(shown.events.at(-1)).toMatchObject({ type: 'failed', detail: { errorCode: 63024 } })
})

test('without receipts it stays delivered, and with who blocked the business it stays sent', async () => {
  expect((await tell({ phone: { readReceipts: false } })).shown).toMatchObject({ status: 'delivered', readAt: null })
  expect((await tell({ phone: { blocked: true } })).shown).toMatchObject({ status: 'sent', deliveredAt: null })
})

test.each([
  ['doubled', { duplicate: 1 }],
  ['out of order', { reorder: 1 }],
  ['before the answer to the request', { beforeResponse: 1 }],
])('reports that come %s change nothing about the end', async (_, callback) => {
  const { shown, entry } = await tell({ faults: { callback } })
  expect(shown).toMatchObject({ status: 'read', twilioSid: entry?.sid })
  expect(typesOf(shown).filter((type) => type === 'sent')).toEqual(['sent'])
  expect(typesOf(shown).at(-1)).toBe('read')
})

test.each([{ dropAfterAcceptRate: 1 }, { acceptThen500Rate: 1 }])(
  'a message whose answer was lost is told of all the same (%o)',
  async (fault) => {
    const { shown, entry } = await tell({ faults: fault })
    expect(shown).toMatchObject({ status: 'read', twilioSid: entry?.sid })
    expect(typesOf(shown).filter((type) => type !== 'uncertain')).toEqual(['queued', 'sending', 'sent', 'delivered', 'read'])
  },
)

test('of reports that never come nothing is made up', async () => {
  expect((await tell({ faults: { callback: { drop: 1 } } })).shown).toMatchObject({ status: 'sent', deliveredAt: null, readAt: null })
})
