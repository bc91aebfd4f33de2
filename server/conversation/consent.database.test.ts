import { afterAll, beforeAll, expect, test } from 'vitest'
import * as consents from '../client/consent-store.ts'
import * as clients from '../client/store.ts'
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
