import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Business } from '../../../tests/world/business.ts'
import { openColleague } from '../../../tests/world/colleague.ts'
import { faulty, lostAnswer, loseAnswer, reached, secondsPass } from '../../../tests/world/lost-answers.ts'
import { openWorld, TOKEN, type World } from '../../../tests/world/world.ts'
import { inTransaction } from '../../platform/database/database.ts'
import { chooseChannel } from '../channels/choose-channel.ts'
import { twilioWhatsapp } from '../channels/twilio-whatsapp/channel.ts'
import { claimThese } from '../claim-messages.ts'
import { deliver } from '../deliver-messages.ts'
import { recoverLapsedAttempts } from '../recover-messages.ts'
import { settleDeliveries } from '../settle-deliveries.ts'
import * as looks from './look-store.ts'
import { resolveUncertain } from './resolve-uncertain.ts'
import { settleLook } from './settle-look.ts'

let world: World
let salon: Business
let last = 4_000
let phone: string

beforeAll(async () => {
  world = await openWorld({ twinFollows: true })
  salon = await world.openBusiness()
})
afterAll(() => world.close())
beforeEach(() => {
  last += 1
  phone = `+57310482${last}`
})

const inSeconds = (seconds: number): Date => new Date(world.now().getTime() + seconds * 1_000)

function takeUp(): Promise<looks.Look[]> {
  return looks.claimDue(world.app.database.db, { now: world.now(), until: inSeconds(20), limit: 10 })
}

test('four workers that take up what is due at the same moment share it', async () => {
  for (let count = 0; count < 8; count += 1) await loseAnswer(world, salon, { phone, faults: { rate500: 1 } })
  const others = [openColleague(world), openColleague(world), openColleague(world)]
  const together = () => {
    const claim = { now: world.now(), until: inSeconds(20), limit: 10 }
    return Promise.all([world.app, ...others.map(({ app }) => app)].map(({ database }) => looks.claimDue(database.db, claim)))
  }
  // Nothing is due yet; from now on everybody has a connection.
  expect((await together()).flat()).toEqual([])
  for (let round = 0; round < 10; round += 1) {
    world.sleepUntil(inSeconds(21))
    const ids = (await together()).flat().map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(0)
    expect(new Set(ids).size).toBe(ids.length)
  }
  for (const { close } of others) await close()
  await secondsPass(world, 200)
})

test('what one worker looks for no other takes up, until it has been gone for too long', async () => {
  const ana = await loseAnswer(world, salon, { phone, faults: { rate500: 1 } })
  world.sleepUntil(inSeconds(3))
  const [look, ...more] = await takeUp()
  expect([look?.messageId, more]).toEqual([(await ana.message()).id, []])
  expect(await takeUp()).toEqual([])
  world.sleepUntil(inSeconds(21))
  expect(await takeUp()).toHaveLength(1)
  await secondsPass(world, 200)
})

test('a question that takes so long that another worker asks it too counts once, whichever answer is first', async () => {
  const ana = await loseAnswer(world, salon, { phone, faults: { rate500: 1 } })
  world.sleepUntil(inSeconds(45))
  const [slow] = await takeUp()
  world.sleepUntil(inSeconds(21))
  const [late] = await takeUp()
  if (slow === undefined || late === undefined) throw new Error('Nothing was due')
  const conclude = (look: looks.Look) =>
    settleLook(world.app.delivery, { look, askedAt: world.now(), to: phone }, { outcome: 'answered', value: [] })
  await conclude(slow)
  await conclude(late)
  expect(await ana.message()).toMatchObject({ status: 'uncertain' })
  await secondsPass(world, 13)
  expect(await ana.message()).toMatchObject({ status: 'sent', mayHaveArrived: true })
})

test('one silence is not enough, however late it is', async () => {
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', phone, professionalId: null })
  const ana = lostAnswer(world, salon, visit)
  await claimThese(world.app.delivery, [(await ana.message()).id])
  world.sleepUntil(inSeconds(65))
  await recoverLapsedAttempts(world.app.delivery)
  await secondsPass(world, 1)
  expect(await ana.history()).toBe('queued, sending, uncertain')
  await secondsPass(world, 15)
  expect(await ana.message()).toMatchObject({ status: 'sent', mayHaveArrived: true })
})

test('a message is found though the clock of Twilio is minutes behind ours', async () => {
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', phone, professionalId: null })
  const ana = lostAnswer(world, salon, visit)
  // Twilio's clock stands still until the world looks at it.
  world.sleepUntil(inSeconds(5 * 60))
  const { claimed } = await claimThese(world.app.delivery, [(await ana.message()).id])
  await faulty(world, { dropAfterAcceptRate: 1 })
  await settleDeliveries(world.app.delivery, await Promise.all(claimed.map((one) => deliver(world.app.delivery, one))))
  await faulty(world)
  await secondsPass(world, 3)
  const [taken] = await reached(world, phone)
  expect(Date.parse(taken?.acceptedAt ?? '')).toBeLessThan(world.now().getTime() - 4 * 60_000)
  expect((await ana.message()).providerId).toBe(taken?.sid)
})

test('the silence of another sender says nothing', async () => {
  const ana = await loseAnswer(world, salon, { phone, faults: { dropAfterAcceptRate: 1 } })
  const other = twilioWhatsapp({ accountSid: `AC${'a'.repeat(32)}`, authToken: TOKEN, from: '+576017452299', apiUrl: world.twilio })
  const channels = chooseChannel({ account: other })
  for (let seconds = 0; seconds < 200; seconds += 20) {
    world.sleepUntil(inSeconds(20))
    await resolveUncertain({ ...world.app.delivery, channels })
  }
  expect(await ana.message()).toMatchObject({ status: 'uncertain' })
  await secondsPass(world, 120)
  expect((await ana.message()).providerId).toBe((await reached(world, phone))[0]?.sid)
})

test('a message to somebody who was erased meanwhile is not looked for, and not sent again', async () => {
  const ana = await loseAnswer(world, salon, { phone, faults: { rate500: 1 } })
  await world.app.database.db
    .updateTable('message')
    .set({ recipientPhone: null, body: '' })
    .where('id', '=', (await ana.message()).id)
    .execute()
  await secondsPass(world, 600)
  expect(await ana.message()).toMatchObject({ status: 'failed', errorCode: 1 })
  expect(await reached(world, phone)).toEqual([])
})

test('the provider is not asked inside a transaction', async () => {
  const choice = world.app.channels.of(salon.organization)
  if ('unavailable' in choice) throw new Error('There is no channel')
  const question = { to: phone, body: '', since: world.now() }
  await expect(inTransaction(world.app.delivery, () => choice.channel.find(question))).rejects.toThrow('inside an open transaction')
})
