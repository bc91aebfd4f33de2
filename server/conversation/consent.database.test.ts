import { afterAll, beforeAll, expect, test } from 'vitest'
import * as consents from '../client/consent-store.ts'
import * as clients from '../client/store.ts'
import type { Appointment } from '../appointment/appointment.ts'
import type { Delivery } from '../message/channel.ts'
import { claimThese } from '../message/claim-messages.ts'
import { retryMessage } from '../message/retry-message.ts'
import { settleDeliveries } from '../message/settle-deliveries.ts'
import * as messages from '../message/store.ts'
import { openReception, type Reception } from '../../tests/world/reception.ts'

let desk: Reception
beforeAll(async () => {
  desk = await openReception()
})
afterAll(() => desk.world.close())

test('BAJA ends every notice, also one that waits, with one last word; ALTA brings them back', async () => {
  const { phone, visit } = await desk.booked('Rosa')
  await desk.world.hears({ from: phone, body: 'Baja, por favor' })
  expect(await desk.answers(phone)).toEqual([expect.stringMatching(/ya no te enviará avisos por WhatsApp.*escribe ALTA\.$/)])
  expect(await desk.salon.said(visit)).toEqual(['confirmation skipped consent_withdrawn'])
  expect((await desk.salon.plan(visit)).every((line) => line.includes('skipped consent_withdrawn'))).toBe(true)
  await desk.world.hears({ from: phone, body: 'BAJA' })
  await desk.world.hears({ from: phone, buttonPayload: desk.button('c', visit) })
  expect((await desk.now(visit)).clientResponse).toBe('confirmed')
  expect(await desk.answers(phone)).toHaveLength(1)
  await desk.world.hears({ from: phone, body: '¡Alta!' })
  expect((await desk.answers(phone)).at(-1)).toContain('vuelve a enviarte los avisos')
  expect((await desk.salon.plan(visit)).some((line) => line.startsWith('reminder_24h pending'))).toBe(true)
  const { db } = desk.world.app.database
  expect((await clients.find(db, desk.salon.ctx, visit.client.id))?.whatsapp.consent).toBe('granted')
  expect(await consents.ofClient(db, desk.salon.organization.id, visit.client.id)).toMatchObject([
    { consent: 'withdrawn', source: 'whatsapp' },
    { consent: 'granted', source: 'whatsapp' },
  ])
})

test('an answer that waits does not leave after BAJA either', async () => {
  const { phone, visit } = await desk.booked('Eva')
  await desk.world.hears({ from: phone, buttonPayload: desk.button('c', visit) })
  await desk.world.hears({ from: phone, body: 'STOP' })
  expect(await desk.answers(phone)).toEqual([expect.stringContaining('ya no te enviará avisos')])
  expect(await desk.salon.said(visit)).toEqual(['confirmation skipped consent_withdrawn', 'reply skipped consent_withdrawn'])
})

test('who says BAJA again within a minute of ALTA hears that it was understood', async () => {
  const { phone } = await desk.booked('Vera')
  for (const body of ['BAJA', 'ALTA', 'BAJA']) await desk.world.hears({ from: phone, body })
  expect((await desk.answers(phone)).at(-1)).toContain('ya no te enviará avisos')
})

const tooMany: Delivery = { outcome: 'retry', errorCode: 20429 }
const unknownAccount: Delivery = { outcome: 'rejected', errorCode: 20003 }

/** Takes up the answers that are to leave to whoever comes; answers what settles them, and gives their ids. */
async function underWay({ client }: Appointment): Promise<(delivery: Delivery) => Promise<string[]>> {
  const { delivery: ctx, database } = desk.world.app
  const { items } = await messages.list(database.db, desk.salon.ctx, { clientId: client.id, kind: 'reply', status: 'queued', limit: 10 })
  const ids = items.map(({ id }) => id)
  const { claimed } = await claimThese(ctx, ids)
  expect(claimed).toHaveLength(1)
  return async (delivery) => {
    await settleDeliveries(
      ctx,
      claimed.map(({ message, attempt }) => ({ message, attempt, delivery })),
    )
    return ids
  }
}

const repliesIn = (said: readonly string[]) => said.filter((line) => line.startsWith('reply'))

test('an answer that was turned away at the door does not come back after BAJA; the farewell does, and the welcome after ALTA', async () => {
  const { phone, visit } = await desk.booked('Mora')
  await desk.world.work()
  await desk.world.hears({ from: phone, buttonPayload: desk.button('c', visit) })
  const answer = await underWay(visit)
  await desk.world.hears({ from: phone, body: 'BAJA' })
  const farewell = await underWay(visit)
  await answer(tooMany)
  await farewell(tooMany)
  desk.pause()
  expect(await desk.answers(phone)).toEqual([expect.stringContaining('ya no te enviará avisos')])
  expect(repliesIn(await desk.salon.said(visit))).toEqual(['reply skipped consent_withdrawn'])
  await desk.world.hears({ from: phone, body: 'ALTA' })
  const welcome = await underWay(visit)
  await welcome(tooMany)
  desk.pause()
  expect((await desk.answers(phone)).at(-1)).toContain('vuelve a enviarte los avisos')
})

test('nor does a welcome that BAJA has overtaken', async () => {
  const { phone, visit } = await desk.booked('Alba')
  await desk.world.hears({ from: phone, body: 'BAJA' })
  await desk.world.work()
  await desk.world.hears({ from: phone, body: 'ALTA' })
  const welcome = await underWay(visit)
  await desk.world.hears({ from: phone, body: 'BAJA' })
  await welcome(tooMany)
  desk.pause()
  const farewell = expect.stringContaining('ya no te enviará avisos') as string
  expect(await desk.answers(phone)).toEqual([farewell, farewell])
})

test('nor one that failed and is sent once more', async () => {
  const { phone, visit } = await desk.booked('Nidia')
  await desk.world.work()
  await desk.world.hears({ from: phone, buttonPayload: desk.button('c', visit) })
  const [failed = ''] = await (await underWay(visit))(unknownAccount)
  await desk.world.hears({ from: phone, body: 'BAJA' })
  await retryMessage(desk.salon.ctx, failed)
  expect(await desk.answers(phone)).toEqual([expect.stringContaining('ya no te enviará avisos')])
  expect(repliesIn(await desk.salon.said(visit))).toEqual(['reply skipped consent_withdrawn'])
})

test('nor one of an organization that was switched off meanwhile', async () => {
  const { phone, visit } = await desk.booked('Olga')
  await desk.world.work()
  await desk.world.hears({ from: phone, buttonPayload: desk.button('c', visit) })
  const answer = await underWay(visit)
  await answer(tooMany)
  await desk.salon.switches({ enabled: false })
  desk.pause()
  expect(await desk.answers(phone)).toEqual([])
  expect(repliesIn(await desk.salon.said(visit))).toEqual(['reply skipped whatsapp_disabled'])
  await desk.salon.switches({ enabled: true })
})

test('a consent changed by the staff is in the history, and in the export', async () => {
  const made = await desk.caller.ask('POST', '/clients', { body: { name: 'Inés', whatsapp: { consent: 'granted' } } })
  const { id } = made.json as { id: string }
  const source = expect.stringMatching(/^api-key:/) as string
  const both = [
    { consent: 'granted', source },
    { consent: 'withdrawn', source },
  ]
  for (const change of [{ whatsapp: { consent: 'withdrawn' } }, { whatsapp: { consent: 'withdrawn' }, name: 'Inés R.' }]) {
    await desk.caller.ask('PATCH', `/clients/${id}`, { body: change })
    expect((await desk.caller.ask('GET', `/clients/${id}/export`)).json).toMatchObject({ consents: both })
  }
})
