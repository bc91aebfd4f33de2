import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { callerOf } from '../../tests/world/caller.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import type { Appointment } from '../appointment/appointment.ts'
import { claimThese } from '../message/claim-messages.ts'
import { sendNoticeNow } from './send-now.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const told = ['confirmation sent', 'reminder_24h sent', 'reminder_1h sent']

/** A business that has confirmed an appointment of the day after the next. */
async function told24hAhead(): Promise<{ salon: Business; visit: Appointment; remind: () => Promise<string> }> {
  world.sleepUntil('2026-03-02T14:00:00Z')
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  return { salon, visit, remind: () => sendNoticeNow(salon.ctx, visit.id, 'reminder_24h') }
}

test('a reminder that is sent now does not leave again at its time', async () => {
  const { salon, visit, remind } = await told24hAhead()
  const messageId = await remind()
  expect(await salon.reminders(visit)).toMatchObject([
    { kind: 'reminder_24h', status: 'sent', messageId },
    { kind: 'reminder_1h', status: 'pending' },
  ])
  const before = (await world.ledger()).length
  await world.timePassesTo('2026-03-04T15:30:00Z')
  expect((await world.ledger()).length - before).toBe(1)
  await world.timePassesTo('2026-03-05T14:30:00Z')
  expect(await salon.said(visit)).toEqual(told)
})

test('rules that change afterwards plan no second one', async () => {
  const { salon, visit, remind } = await told24hAhead()
  await remind()
  await salon.switches({ reminder24hEnabled: false })
  await salon.switches({ reminder24hEnabled: true })
  await world.timePassesTo('2026-03-05T14:30:00Z')
  expect(await salon.said(visit)).toEqual(told)
})

test('a double click, and one as it leaves, are one message', async () => {
  const { salon, visit, remind } = await told24hAhead()
  const [one, other] = await Promise.all([remind(), remind()])
  expect(other).toBe(one)
  await claimThese(world.app.delivery, [one])
  expect(await remind(), 'on its way').toBe(one)
  await world.timePassesTo('2026-03-02T14:00:30Z')
  expect(await remind(), 'just left').toBe(one)
  expect((await salon.said(visit)).length).toBe(2)
})

test('whoever asks again later means it', async () => {
  const { salon, visit, remind } = await told24hAhead()
  const one = await remind()
  await world.timePassesTo('2026-03-02T14:01:00Z')
  expect(await remind()).not.toBe(one)
  await world.timePassesTo('2026-03-05T14:30:00Z')
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'reminder_24h sent', 'reminder_24h sent', 'reminder_1h sent'])
})

test('after a move the reminder of the new hour leaves at its time', async () => {
  const { salon, visit, remind } = await told24hAhead()
  await remind()
  await world.work()
  await salon.moves(visit, '2026-03-06T10:00')
  await world.timePassesTo('2026-03-06T14:30:00Z')
  expect(await salon.said(visit)).toEqual([
    'confirmation sent',
    'reminder_24h sent',
    'reschedule sent',
    'reminder_24h sent',
    'reminder_1h sent',
  ])
})

test('what would not be sent is refused with its reason, and the plan stands', async () => {
  const { salon, visit } = await told24hAhead()
  const api = await callerOf(world, salon)
  const send = (kind: string) => api.ask('POST', `/appointments/${visit.id}/send`, { body: { kind } })
  await salon.switches({ reminder24hEnabled: false })
  expect(await send('reminder_24h')).toMatchObject({
    status: 409,
    json: { type: '/api/docs#cannot-send', reason: { code: 'switched_off', text: 'Este tipo de aviso está apagado.' } },
  })
  expect((await send('reminder_1h')).status).toBe(201)
  expect((await salon.reminders(visit)).map(({ kind, status }) => [kind, status])).toEqual([
    ['reminder_24h', 'skipped'],
    ['reminder_1h', 'sent'],
  ])
})
