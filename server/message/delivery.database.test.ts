import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { leavesAt } from '../../tests/world/leaves-at.ts'
import { openUnrulyTwilio, type UnrulyTwilio } from '../../tests/world/unruly-twilio.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { inTransaction } from '../platform/database/database.ts'
import { claimThese } from './claim-messages.ts'
import { deliver, deliverMessages } from './deliver-messages.ts'
import type { Message } from './message.ts'
import { recoverLapsedAttempts } from './recover-messages.ts'
import { retryMessage } from './retry-message.ts'
import { settleOrPutAside } from './settle-deliveries.ts'

let world: World
let twilio: UnrulyTwilio
let salon: Business

beforeAll(async () => {
  twilio = await openUnrulyTwilio()
  world = await openWorld({ twilio: twilio.url })
})
afterAll(async () => {
  await world.close()
  await twilio.close()
})
beforeEach(async () => {
  world.sleepUntil('2026-03-02T14:00:00Z')
  twilio.behave('accept')
  twilio.list('as it is')
  twilio.requests = 0
  twilio.accepted = 0
  salon = await world.openBusiness()
})

async function confirmationOf(name: string): Promise<() => Promise<Message>> {
  const visit = await salon.books(name, { at: '2026-03-05T10:00' })
  return async () => {
    const [message] = await salon.messages(visit)
    if (message === undefined) throw new Error('Nothing was written')
    return message
  }
}

async function attemptsOf({ id }: Message) {
  return world.app.database.db.selectFrom('attempt').selectAll().where('messageId', '=', id).orderBy('id').execute()
}

test('a message is a row before it leaves, and its attempt is settled with the SID', async () => {
  const read = await confirmationOf('Ana')
  expect(await read()).toMatchObject({ status: 'queued', providerId: null, sentAt: null })
  await world.work()
  expect(await read()).toMatchObject({ status: 'sent', providerId: `SM${'0'.repeat(32)}`, sentAt: world.now() })
  expect(await attemptsOf(await read())).toMatchObject([{ outcome: 'accepted', settledAt: world.now() }])
})

test('what Twilio refuses has failed, with its code, and is not tried again by itself', async () => {
  const read = await confirmationOf('Ana')
  twilio.behave('reject')
  await world.work()
  await world.timePassesTo('2026-03-02T15:00:00Z')
  expect(await read()).toMatchObject({ status: 'failed', errorCode: 21211 })
  expect(twilio.requests).toBe(1)
})

test('one refused number does not stop the others of its batch', async () => {
  const reads = [await confirmationOf('A'), await confirmationOf('B'), await confirmationOf('C')]
  twilio.behave('accept', 'reject', 'accept')
  await world.work()
  const statuses = await Promise.all(reads.map(async (read) => (await read()).status))
  expect(statuses.sort()).toEqual(['failed', 'sent', 'sent'])
})

test('a failed message can be retried, one that was sent cannot', async () => {
  const read = await confirmationOf('Ana')
  twilio.behave('reject')
  await world.work()
  twilio.behave('accept')
  await retryMessage(salon.ctx, (await read()).id)
  await world.work()
  expect(await read()).toMatchObject({ status: 'sent', errorCode: null })
  await expect(retryMessage(salon.ctx, (await read()).id)).rejects.toThrow('Only a message that failed can be retried')
})

test('429 waits and tries again', async () => {
  const read = await confirmationOf('Ana')
  twilio.behave('too-many', 'too-many', 'accept')
  await world.work()
  expect(await read()).toMatchObject({ status: 'queued' })
  await world.timePassesTo('2026-03-02T14:01:00Z')
  expect(await read()).toMatchObject({ status: 'sent' })
  expect((await attemptsOf(await read())).map(({ outcome }) => outcome)).toEqual(['retry', 'retry', 'accepted'])
})

test.each([
  ['too-many-for-two-minutes', 120, 121],
  ['too-many-until-a-date', 3_590, 3_601],
  ['too-many-for-a-day', 86_400, 86_401],
] as const)('a 429 that asks for patience gets it (%s)', async (manner, atLeast, atMost) => {
  const read = await confirmationOf('Ana')
  twilio.behave(manner)
  await world.work()
  const nextAttemptAt = leavesAt(await read())
  const seconds = (nextAttemptAt.getTime() - world.now().getTime()) / 1_000
  expect(seconds).toBeGreaterThan(atLeast)
  expect(seconds).toBeLessThanOrEqual(atMost)
  twilio.behave('accept')
  await world.timePassesTo(nextAttemptAt)
  expect(await read()).toMatchObject({ status: 'sent' })
})

test('a 429 that asks for more patience than there is time is asked once more, in time', async () => {
  const visit = await salon.books('Ana', { at: '2026-03-02T12:00' })
  twilio.behave('too-many-for-a-day', 'accept')
  await world.work()
  await world.timePassesTo('2026-03-02T16:57:00Z')
  expect(await salon.messages(visit)).toMatchObject([{ kind: 'confirmation', status: 'queued' }, { kind: 'reminder_1h' }])
  await world.timePassesTo('2026-03-02T16:59:59Z')
  expect(await salon.messages(visit)).toMatchObject([{ kind: 'confirmation', status: 'sent' }, { kind: 'reminder_1h' }])
})

test('a connection refused waits and tries again', async () => {
  const read = await confirmationOf('Ana')
  await twilio.close()
  await world.work()
  expect(await read()).toMatchObject({ status: 'queued' })
  await twilio.listen()
  await world.timePassesTo('2026-03-02T14:01:00Z')
  expect(await read()).toMatchObject({ status: 'sent' })
  expect(twilio.accepted).toBe(1)
})

test('nothing is tried again once the appointment has begun: it has failed by then, and says why', async () => {
  const visit = await salon.books('Ana', { at: '2026-03-02T09:20' })
  twilio.behave('too-many')
  await world.timePassesTo('2026-03-02T14:25:00Z')
  expect(await salon.messages(visit)).toMatchObject([{ status: 'failed', errorCode: 20429 }])
  const requests = twilio.requests
  await world.timePassesTo('2026-03-02T15:00:00Z')
  expect(twilio.requests).toBe(requests)
})

test.each(['break', 'hang-up', 'hang-up-after-accepting'] as const)(
  'an answer lost (%s) is uncertain and never replayed blindly',
  async (manner) => {
    const read = await confirmationOf('Ana')
    twilio.behave(manner, 'accept')
    twilio.list('break')
    await world.work()
    await world.timePassesTo('2026-03-02T16:00:00Z')
    expect(await read()).toMatchObject({ status: 'uncertain' })
    expect(twilio.requests).toBe(1)
  },
)

test.each(['break', 'hang-up', 'reject'] as const)(
  'while the list of messages is not to be had (%s) nothing is sent again, and once it is the message is found',
  async (manner) => {
    const read = await confirmationOf(`Ana ${manner}`)
    twilio.behave('hang-up-after-accepting', 'accept')
    twilio.list(manner)
    await world.work()
    await world.timePassesTo('2026-03-03T14:00:00Z')
    expect(await read()).toMatchObject({ status: 'uncertain' })
    twilio.list('as it is')
    await world.timePassesTo('2026-03-03T14:11:00Z')
    expect(await read()).toMatchObject({ status: 'sent', mayHaveArrived: false })
    expect([twilio.requests, twilio.accepted]).toEqual([1, 1])
  },
)

test('a worker that died after its attempt was committed leaves an uncertain message, not a second one', async () => {
  const read = await confirmationOf('Ana')
  const { id, organizationId } = await read()
  const { db } = world.app.database
  await db.updateTable('message').set({ status: 'sending', nextAttemptAt: null }).where('id', '=', id).execute()
  const leaseUntil = new Date('2026-03-02T14:01:00Z')
  await db.insertInto('attempt').values({ id, organizationId, messageId: id, startedAt: world.now(), leaseUntil }).execute()
  expect(await recoverLapsedAttempts(world.app.delivery)).toBe(0)
  world.sleepUntil('2026-03-02T14:01:01Z')
  expect(await recoverLapsedAttempts(world.app.delivery)).toBe(1)
  await world.work()
  expect(await read()).toMatchObject({ status: 'uncertain' })
  expect(twilio.requests).toBe(0)
})

test('two workers with the same job send one message', async () => {
  const read = await confirmationOf('Ana')
  const { id } = await read()
  await Promise.all([1, 2, 3, 4].map(() => deliverMessages(world.app.delivery, [id])))
  expect(twilio.requests).toBe(1)
  expect(await read()).toMatchObject({ status: 'sent' })
})

test('a request inside a transaction is refused before it is made', async () => {
  const read = await confirmationOf('Ana')
  const { id } = await read()
  const inside = inTransaction(world.app.delivery, (tx) => deliverMessages(tx, [id]))
  await expect(inside).rejects.toThrow('inside an open transaction')
  expect(twilio.requests).toBe(0)
  await world.work()
  expect(await read()).toMatchObject({ status: 'sent' })
})

test('of a batch each message gets its own outcome', async () => {
  const names = ['Ana', 'Berta', 'Carla', 'Diana']
  const reads = await Promise.all(names.map((name) => confirmationOf(name)))
  twilio.behave('accept', 'reject', 'too-many', 'break')
  await deliverMessages(
    world.app.delivery,
    (await Promise.all(reads.map((read) => read()))).map(({ id }) => id),
  )
  const delivered = await Promise.all(reads.map((read) => read()))
  expect(delivered.map(({ status }) => status).sort()).toEqual(['failed', 'queued', 'sent', 'uncertain'])
  const facts = delivered.map(({ status, providerId, errorCode, sentAt }) => [status, providerId !== null, errorCode, sentAt !== null])
  expect(facts.sort()).toEqual([
    ['failed', false, 21211, false],
    ['queued', false, 20429, false],
    ['sent', true, null, true],
    ['uncertain', false, 20500, false],
  ])
  const outcomes: Record<string, string> = { failed: 'rejected', queued: 'retry', sent: 'accepted', uncertain: 'uncertain' }
  for (const message of delivered) expect(await attemptsOf(message)).toMatchObject([{ outcome: outcomes[message.status] }])
})

test('a text leaves as it was composed, whatever signs are in it', async () => {
  const read = await confirmationOf(`Íñigo "El Ñato" O'Hara \\ {1} $2 😀`)
  const composed = (await read()).body
  await world.work()
  expect(await read()).toMatchObject({ status: 'sent', body: composed })
  expect(composed).toContain(`Íñigo "El Ñato" O'Hara \\ {1} $2 😀`)
})

test('without an account messages wait, say why, and end as skipped when their time is over', async () => {
  const half = await openWorld({ withoutAccount: true })
  const shop = await half.openBusiness()
  const visit = await shop.books('Ana', { at: '2026-03-02T10:00' })
  await half.work()
  expect(await shop.messages(visit)).toMatchObject([{ status: 'queued', waitingCode: 'not_configured' }])
  await half.timePassesTo('2026-03-02T15:05:00Z')
  expect(await shop.said(visit)).toEqual(['confirmation skipped not_configured'])
  await half.close()
}, 30_000)

test('a demo organization never writes through an account', async () => {
  const demo = await world.openBusiness({ demo: true })
  const visit = await demo.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  expect(await demo.said(visit)).toEqual(['confirmation skipped demo_organization'])
  expect(twilio.requests).toBe(0)
})

test.each([
  ['break-in-words', { status: 'uncertain', errorCode: null }],
  ['forbid-in-words', { status: 'failed', errorCode: 403 }],
] as const)('a proxy whose errors have words for codes (%s) says what its status says, and stops nobody', async (manner, expected) => {
  const [ana, bea] = [await confirmationOf('Ana'), await confirmationOf('Bea')]
  twilio.list('hang-up')
  twilio.behave(manner, 'accept')
  await world.work()
  const both = [await ana(), await bea()].sort((a, b) => (a.status < b.status ? 1 : -1))
  expect(both).toContainEqual(expect.objectContaining(expected))
  expect(both).toContainEqual(expect.objectContaining({ status: 'sent' }))
})

test('what the database takes from nobody is put aside, and the others of its batch are settled', async () => {
  const [ana, bea] = [await confirmationOf('Ana'), await confirmationOf('Bea')]
  const { claimed } = await claimThese(world.app.delivery, [(await ana()).id, (await bea()).id])
  const settled = await Promise.all(claimed.map((one) => deliver(world.app.delivery, one)))
  const [first, second] = settled
  if (first === undefined || second === undefined) throw new Error('Two were claimed')
  const broken = { ...first, delivery: { outcome: 'accepted', providerId: 'SM\u0000' } as const }
  await settleOrPutAside(world.app.delivery, [broken, second])
  expect([first, second].map(({ message }) => message.id).sort()).toEqual([(await ana()).id, (await bea()).id].sort())
  const statuses = new Map([await ana(), await bea()].map(({ id, status }) => [id, status]))
  expect([statuses.get(first.message.id), statuses.get(second.message.id)]).toEqual(['sending', 'sent'])
})
