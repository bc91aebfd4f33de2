import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveTemplates } from '../../../tests/world/approve-templates.ts'
import type { Business } from '../../../tests/world/business.ts'
import { openColleague } from '../../../tests/world/colleague.ts'
import { faulty, lostAnswer, loseAnswer, reached, secondsPass } from '../../../tests/world/lost-answers.ts'
import { knock } from '../../../tests/world/twin.ts'
import { openWorld, TOKEN, work, type World } from '../../../tests/world/world.ts'

const dropped = { dropAfterAcceptRate: 1 }

let world: World
let salon: Business

// Nobody reports on messages: what is known of them is known from the list.
beforeAll(async () => {
  world = await openWorld({ twinFollows: true })
  salon = await world.openBusiness()
})
afterAll(() => world.close())

let last = 2_000
function newPhone(): string {
  last += 1
  return `+57310482${last}`
}

/** Twilio takes a text to this phone that is none of this test's messages. */
async function sendElsewhere(phone: string, body: string): Promise<void> {
  const account = `AC${'a'.repeat(32)}`
  const answer = await fetch(`${world.twilio}/2010-04-01/Accounts/${account}/Messages.json`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${account}:${TOKEN}`)}` },
    body: new URLSearchParams({ From: 'whatsapp:+576017452210', To: `whatsapp:${phone}`, Body: body }),
  })
  expect(answer.status).toBe(201)
}

test.each([dropped, { acceptThen500Rate: 1 }])('what Twilio took before its answer was lost (%o) is found in its list', async (faults) => {
  const phone = newPhone()
  const ana = await loseAnswer(world, salon, { phone, faults })
  expect(await ana.message()).toMatchObject({ status: 'uncertain', providerId: null })
  await secondsPass(world, 3)
  const [taken, ...more] = await reached(world, phone)
  expect(more).toEqual([])
  expect(await ana.message()).toMatchObject({ status: taken?.status, providerId: taken?.sid, errorCode: null, mayHaveArrived: false })
  expect(['sent', 'delivered', 'read']).toContain(taken?.status)
  expect((await ana.events()).find(({ type }) => type === 'sent')?.detail).toEqual({ providerId: taken?.sid, found: 'list' })
  expect(await ana.attempts()).toMatchObject([{ outcome: 'accepted', providerId: taken?.sid, nextLookAt: null }])
  await secondsPass(world, 600)
  expect(await reached(world, phone)).toHaveLength(1)
})

test('what failed since is known with its code', async () => {
  const phone = newPhone()
  await knock(world.twilio, 'users', { phone, notOnWhatsApp: true })
  const ana = await loseAnswer(world, salon, { phone, faults: dropped })
  await secondsPass(world, 8)
  expect(await ana.message()).toMatchObject({ status: 'failed', errorCode: 63024 })
  expect(await reached(world, phone)).toHaveLength(1)
})

test('a message is found behind pages of others', async () => {
  const phone = newPhone()
  const ana = await loseAnswer(world, salon, { phone, faults: dropped })
  for (let count = 0; count < 110; count += 1) await sendElsewhere(phone, `Otro aviso ${count}`)
  await secondsPass(world, 3)
  expect((await ana.message()).providerId).toBe((await reached(world, phone))[0]?.sid)
})

test('an older message with the same words is none of its own', async () => {
  const phone = newPhone()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', phone, professionalId: null })
  const ana = lostAnswer(world, salon, visit)
  await sendElsewhere(phone, (await ana.message()).body)
  world.sleepUntil(new Date(world.now().getTime() + 11 * 60_000))
  await faulty(world, { rate500: 1 })
  await world.work()
  await faulty(world)
  await secondsPass(world, 90)
  expect(await ana.history()).toContain('sent_again')
})

test('spaces that do not break, and accents written in two signs, are the same words', async () => {
  const phone = newPhone()
  const ana = await loseAnswer(world, salon, { name: 'Ine\u0301s\u00a0Peña', phone, faults: { rate500: 1 } })
  const { body } = await ana.message()
  const written = body.normalize('NFC').replaceAll('\u00a0', ' ')
  expect(written).not.toBe(body)
  await sendElsewhere(phone, `${written} `)
  await secondsPass(world, 3)
  expect((await ana.message()).providerId).toBe((await reached(world, phone))[0]?.sid)
})

test('two messages with the same words to one phone never become one', async () => {
  const phone = newPhone()
  const both = [await loseAnswer(world, salon, { phone, faults: dropped }), await loseAnswer(world, salon, { phone, faults: dropped })]
  const bodies = await Promise.all(both.map(async (one) => (await one.message()).body))
  expect(bodies[0]).toBe(bodies[1])
  await secondsPass(world, 30)
  const sids = await Promise.all(both.map(async (one) => (await one.message()).providerId))
  expect(sids.toSorted()).toEqual((await reached(world, phone)).map(({ sid }) => sid).sort())
})

test('of two messages with the same words, of which Twilio took one, the other is sent again', async () => {
  const phone = newPhone()
  const both = [
    await loseAnswer(world, salon, { phone, faults: dropped }),
    await loseAnswer(world, salon, { phone, faults: { rate500: 1 } }),
  ]
  await secondsPass(world, 120)
  const histories = await Promise.all(both.map((one) => one.history()))
  expect(histories.filter((history) => history.includes('sent_again'))).toHaveLength(1)
  expect(await reached(world, phone)).toHaveLength(2)
  const sids = await Promise.all(both.map(async (one) => (await one.message()).providerId))
  expect(new Set(sids).size).toBe(2)
})

test('a message of the same words that is still under way is waited for', async () => {
  const phone = newPhone()
  const ana = await loseAnswer(world, salon, { phone, faults: { rate500: 1 } })
  const other = await loseAnswer(world, salon, { phone, faults: {} })
  const { id } = (await other.attempts())[0] ?? { id: '' }
  const { db } = world.app.database
  const open = { settledAt: null, outcome: null, providerId: null }
  await db.updateTable('attempt').set(open).where('id', '=', id).execute()
  await secondsPass(world, 30)
  expect(await ana.message()).toMatchObject({ status: 'uncertain', providerId: null })
  const { sid } = (await reached(world, phone))[0] ?? { sid: '' }
  await db.updateTable('attempt').set({ settledAt: world.now(), outcome: 'accepted', providerId: sid }).where('id', '=', id).execute()
  await secondsPass(world, 60)
  expect(await ana.history()).toContain('sent_again')
  expect(await reached(world, phone)).toHaveLength(2)
})

test('attempts with the same words that stand in each other’s way look again one after the other', async () => {
  const phone = newPhone()
  const both = [await loseAnswer(world, salon, { phone, faults: dropped }), await loseAnswer(world, salon, { phone, faults: dropped })]
  const other = await loseAnswer(world, salon, { phone, faults: {} })
  const { id } = (await other.attempts())[0] ?? { id: '' }
  // As long as this one is under way, neither may take what is in the list.
  const open = { settledAt: null, outcome: null, providerId: null }
  await world.app.database.db.updateTable('attempt').set(open).where('id', '=', id).execute()
  await secondsPass(world, 20)
  const next = await Promise.all(both.map(async (one) => (await one.attempts())[0]?.nextLookAt?.getTime()))
  expect(new Set(next).size).toBe(2)
})

test('four workers that look at the same moment adopt each message once, and send again once what was not taken', async () => {
  const lost = []
  const phones = [newPhone(), newPhone(), newPhone()]
  for (const phone of phones) {
    for (const faults of [dropped, dropped, { rate500: 1 }]) lost.push(await loseAnswer(world, salon, { phone, faults }))
  }
  const others = [openColleague(world), openColleague(world), openColleague(world)]
  const apps = [world.app, ...others.map(({ app }) => app)]
  for (let round = 0; round < 40; round += 1) {
    world.sleepUntil(new Date(world.now().getTime() + 3_000))
    await Promise.all(apps.map((app) => work(app)))
  }
  for (const { close } of others) await close()
  const settled = await Promise.all(lost.map((one) => one.message()))
  const arrived = (await Promise.all(phones.map((phone) => reached(world, phone)))).flat()
  expect(settled.map(({ providerId }) => providerId).sort()).toEqual(arrived.map(({ sid }) => sid).sort())
  expect(settled.filter(({ mayHaveArrived }) => mayHaveArrived)).toHaveLength(3)
}, 60_000)

test('a message that left as a template is found by its rendered words', async () => {
  const strict = await openWorld({ twinFollows: true, rules: {} })
  const shop = await strict.openBusiness()
  await approveTemplates(strict, shop.organization)
  const phone = newPhone()
  const ana = await loseAnswer(strict, shop, { phone, faults: dropped })
  await secondsPass(strict, 3)
  const [taken] = await reached(strict, phone)
  expect(taken?.contentSid).toMatch(/^HX/)
  expect(await ana.message()).toMatchObject({ form: 'template', providerId: taken?.sid })
  await strict.close()
})
