import { afterAll, beforeAll, expect, test } from 'vitest'
import * as appointments from '../appointment/store.ts'
import { openReception, type Reception } from '../../tests/world/reception.ts'

let desk: Reception
beforeAll(async () => {
  desk = await openReception()
})
afterAll(() => desk.world.close())

test('a forged payload, one of another business and one of nobody change nothing and are answered kindly', async () => {
  const { phone, visit } = await desk.booked('Pía')
  const other = await desk.world.openBusiness({ slug: 'otra-casa' })
  const theirs = await other.books('Pía', { at: '2026-03-05T10:00', phone })
  const forged = desk.button('d', visit).replace(/.$/, (end) => (end === 'A' ? 'g' : 'A'))
  for (const buttonPayload of [forged, desk.button('d', theirs), '{"verifyEmail":1}']) {
    await desk.world.hears({ from: phone, buttonPayload })
    expect(await desk.now(visit)).toMatchObject({ status: 'confirmed', clientResponse: 'none' })
  }
  const [stranger] = await other.messages(theirs)
  expect(stranger?.kind).toBe('confirmation')
  expect((await appointments.find(desk.world.app.database.db, other.ctx, theirs.id))?.status).toBe('confirmed')
  expect(await desk.answers(phone)).toEqual([
    expect.stringMatching(/^Hola, Pía: este botón no corresponde a ninguna cita en Salón Azahar, así que nada cambió/),
  ])
  expect((await desk.inbounds(`clientId=${visit.client.id}`)).map(({ meaning }) => meaning)).toEqual(Array(3).fill('foreign_button'))
})

test('words, ten thousand of them too, and pictures are kept for the staff and not answered', async () => {
  const { phone, visit } = await desk.booked('Zoe')
  const long = '💇'.repeat(10_000)
  for (const message of [{ body: 'sí, confirmo' }, { body: long }, { mediaUrls: ['https://example.com/a.jpg'] }]) {
    expect(await desk.world.hears({ from: phone, ...message })).toMatchObject({ httpStatus: 200 })
  }
  expect(await desk.answers(phone)).toEqual([])
  expect((await desk.inbounds(`clientId=${visit.client.id}`)).map(({ meaning, body }) => [meaning, body])).toEqual([
    ['media', ''],
    ['talk', long],
    ['talk', 'sí, confirmo'],
  ])
})

test('somebody nobody knows is kept, listed as such, and nobody else is touched', async () => {
  await desk.world.hears({ from: '+573009998877', body: 'hola' })
  await desk.world.hears({ from: '+573009998877', body: 'BAJA' })
  expect(await desk.inbounds('unmatched=true')).toMatchObject([
    { from: '+573009998877', meaning: 'stop', clientId: null, answerMessageId: null },
    { from: '+573009998877', body: 'hola', meaning: 'talk', clientId: null },
  ])
  expect((await desk.inbounds('unmatched=false&limit=200')).every(({ clientId }) => clientId !== null)).toBe(true)
  expect(await desk.answers('+573009998877')).toEqual([])
})

test('fifty taps in a second from one number are all kept, and one is answered', async () => {
  const { phone, visit } = await desk.booked('Gael')
  const taps = Array.from({ length: 50 }, () => desk.world.hears({ from: phone, buttonPayload: desk.button('c', visit) }))
  expect((await Promise.all(taps)).every(({ httpStatus }) => httpStatus === 200)).toBe(true)
  expect(await desk.answers(phone)).toHaveLength(1)
  const kept = await desk.inbounds(`clientId=${visit.client.id}&limit=200`)
  expect(kept).toHaveLength(50)
  expect(kept.filter(({ answerMessageId }) => answerMessageId !== null)).toHaveLength(1)
  desk.pause()
  await desk.world.hears({ from: phone, buttonPayload: desk.button('c', visit) })
  expect(await desk.answers(phone)).toHaveLength(2)
})

test('ten foreign taps at once from somebody nobody knows are answered once, by the name of nobody', async () => {
  const from = '+573009990001'
  await Promise.all(Array.from({ length: 10 }, () => desk.world.hears({ from, buttonPayload: 'x' })))
  expect(await desk.answers(from)).toEqual([expect.stringMatching(/^Hola: este botón no corresponde/)])
})

test('a tap while the appointment is being moved is decided one way or the other', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { phone, visit } = await desk.booked('Ciro')
    const move = desk.caller.ask('PATCH', `/appointments/${visit.id}`, { body: { startsAt: '2026-03-09T10:00' } })
    const [{ status }] = await Promise.all([move, desk.world.hears({ from: phone, buttonPayload: desk.button('d', visit) })])
    const after = await desk.now(visit)
    const [tap] = await desk.inbounds(`clientId=${visit.client.id}`)
    const outcome = [status, after.status, after.clientResponse, tap?.meaning]
    expect([
      [409, 'cancelled', 'declined', 'decline'],
      [200, 'confirmed', 'none', 'stale_button'],
    ]).toContainEqual(outcome)
  }
})

test('a business that is switched off understands and says nothing', async () => {
  await desk.salon.switches({ enabled: false })
  const { phone, visit } = await desk.booked('Olga')
  await desk.world.hears({ from: phone, buttonPayload: desk.button('c', visit) })
  await desk.salon.switches({ enabled: true })
  expect((await desk.now(visit)).clientResponse).toBe('confirmed')
  expect(await desk.answers(phone)).toEqual([])
  expect(await desk.salon.said(visit)).toContain('reply skipped whatsapp_disabled')
})
