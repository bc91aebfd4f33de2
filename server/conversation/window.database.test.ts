import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../tests/world/world.ts'

let world: World
beforeAll(async () => {
  // Templates are handed in and never approved.
  world = await openWorld({ webhooks: true, twinFollows: true, rules: {}, account: { isLocal: true } })
})
afterAll(() => world.close())

test('what waits for a template leaves as free text as soon as its client writes, and nobody else’s does', async () => {
  const salon = await world.openBusiness()
  const ana = await salon.books('Ana', { at: '2026-03-05T10:00', phone: '+573104827719' })
  const luz = await salon.books('Luz', { at: '2026-03-05T11:00', phone: '+573152084471' })
  await world.work()
  expect([await salon.said(ana), await salon.said(luz)]).toEqual([['confirmation queued'], ['confirmation queued']])
  await world.hears({ from: '+573104827719', body: '¿Me confirman?' })
  await world.work()
  expect([await salon.said(ana), await salon.said(luz)]).toEqual([['confirmation sent'], ['confirmation queued']])
  expect(await world.ledger()).toMatchObject([{ to: 'whatsapp:+573104827719', contentSid: null, errorCode: null }])
})
