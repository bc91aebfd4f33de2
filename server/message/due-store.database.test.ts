import { afterEach, beforeEach, expect, test } from 'vitest'
import { openColleague } from '../../tests/world/colleague.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { inTransaction } from '../platform/database/database.ts'
import type { Channel } from './channel.ts'
import { claimDue } from './claim-messages.ts'
import type { Verdict } from './delivery.ts'
import { firstTurn, holdDue, isAllThatIsDue, nextDue, type Turn, turnAfter } from './due-store.ts'
import type { Message } from './message.ts'
import { queueMessages } from './queue-messages.ts'

let world: World
beforeEach(async () => {
  world = await openWorld()
})
afterEach(() => world.close())

/** An organization with so many messages to send, of whatever kind. */
async function queue(count: number, { urgent = false, inMs = 0 } = {}): Promise<string> {
  const { organization } = await world.openBusiness()
  const message = {
    organizationId: organization.id,
    appointmentId: null,
    clientId: null,
    kind: 'test',
    urgent,
    locale: 'es' as const,
    body: 'Hola',
    recipient: { name: 'Ana', phone: '+573104827719' },
    localStart: null,
    usefulUntil: null,
    notBefore: new Date(world.now().getTime() + inMs),
  }
  await queueMessages(
    { ...world.app.delivery },
    Array.from({ length: count }, () => message),
  )
  return organization.id
}

/** Holds, and lets go again: who was held, and whose turn is next. */
const look = (limit: number, turn: Turn = firstTurn) =>
  inTransaction(world.app.delivery, async ({ db }) => {
    const held = await holdDue(db, turn, world.now(), limit)
    return { whose: held.map(({ organizationId }) => organizationId), next: turnAfter(turn, held) }
  })

const countsOf = (whose: readonly string[]): Record<string, number> =>
  Object.fromEntries([...Map.groupBy(whose, (id) => id)].map(([id, all]) => [id, all.length]))

test('whoever has many does not stand before whoever has one', async () => {
  const [crowd, one] = [await queue(100), await queue(1)]
  expect(countsOf((await look(10)).whose)).toEqual({ [crowd]: 5, [one]: 1 })
})

test('nor when they are more than anybody looks at', async () => {
  const [crowd, one, another] = [await queue(1_050), await queue(1), await queue(1, { inMs: 60_000 })]
  const seen = [await look(10), await look(10, { urgent: firstTurn.urgent, other: crowd })].flatMap(({ whose }) => whose)
  expect(new Set(seen)).toEqual(new Set([crowd, one]))
  expect(seen).not.toContain(another)
})

test('the urgent come first, but for a share: their sender may be slow, and that of the others free', async () => {
  const [urgent, other] = [await queue(20, { urgent: true }), await queue(20)]
  expect((await look(8)).whose).toEqual([...Array<string>(8).fill(urgent), other, other])
})

test('whoever says that this was all has found all, whoever had how many and whose turn it was', async () => {
  const several = await queue(10)
  for (let others = 0; others < 9; others += 1) await queue(1, { urgent: others === 0 })
  for (const turn of [firstTurn, { urgent: several, other: several }]) {
    const said = new Map<number, boolean>()
    for (const limit of [1, 8, 16, 64, 72, 80, 88, 96, 200, 1_600]) {
      const { whose } = await look(limit, turn)
      said.set(limit, isAllThatIsDue(whose.length, limit))
      if (said.get(limit) === true) expect([limit, whose.length]).toEqual([limit, 19])
    }
    expect([said.get(1), said.get(1_600)]).toEqual([false, true])
  }
})

test('a claim that took all begins anew; one that left something goes on from there', async () => {
  const crowd = await queue(20)
  const recheck = (_: unknown, held: readonly Message[]): Promise<Map<string, Verdict>> =>
    Promise.resolve(new Map(held.map((message) => [message.id, sendBy(senderOf('fast', 1_000), message)])))
  const claim = (turn: Turn) => claimDue({ ...world.app.delivery, recheck }, turn, 16)
  const first = await claim(firstTurn)
  expect([first.claimed.length, first.isAll, first.turn]).toEqual([16, false, { ...firstTurn, other: crowd }])
  const second = await claim(first.turn)
  expect([second.claimed.length, second.isAll]).toEqual([4, false])
  expect([(await claim(second.turn)).isAll, (await claim(second.turn)).turn]).toEqual([true, firstTurn])
})

test('all of one organization, when it is the only one', async () => {
  const crowd = await queue(30)
  expect(countsOf((await look(20)).whose)).toEqual({ [crowd]: 20 })
})

test('one after the other, and around again', async () => {
  const all = [await queue(5), await queue(5), await queue(5), await queue(5), await queue(5)].sort()
  const seen: string[] = []
  let turn = firstTurn
  for (let round = 0; round < 5; round += 1) {
    const { whose, next } = await look(2, turn)
    seen.push(...whose)
    turn = next
  }
  expect(countsOf(seen)).toEqual(Object.fromEntries(all.map((id) => [id, 2])))
})

test('the urgent leave first, those of others too', async () => {
  const [crowd, late] = [await queue(50), await queue(3, { urgent: true })]
  const { whose } = await look(5)
  expect(whose.slice(0, 3)).toEqual([late, late, late])
  expect(countsOf(whose)).toEqual({ [crowd]: 2, [late]: 3 })
})

test('nothing before its time', async () => {
  await queue(3, { inMs: 60_000 })
  expect((await look(5)).whose).toEqual([])
  expect(await nextDue(world.app.database.db)).toEqual(new Date(world.now().getTime() + 60_000))
})

test('two workers hold different ones, also of one organization', async () => {
  const crowd = await queue(8)
  if (world.databaseUrl === undefined) {
    // The embedded database has one connection: nobody else can be inside while somebody holds.
    expect(countsOf((await look(8)).whose)).toEqual({ [crowd]: 8 })
    return
  }
  const colleague = openColleague(world)
  await world.app.database.db.transaction().execute(async (ours) => {
    const mine = await holdDue(ours, firstTurn, world.now(), 5)
    const theirs = await colleague.app.database.db.transaction().execute((trx) => holdDue(trx, firstTurn, world.now(), 5))
    const ids = [...mine, ...theirs].map(({ id }) => id)
    expect([mine.length, theirs.length, new Set(ids).size]).toEqual([5, 3, 8])
  })
  await colleague.close()
})

test('a class whose senders have no room keeps its turn, whoever else has some', async () => {
  const [crowd = '', one = ''] = [await queue(20, { urgent: true }), await queue(20, { urgent: true })].sort()
  const bulk = await queue(20)
  // Of each sender, one leaves.
  const [urgent, other] = [senderOf('urgent'), senderOf('bulk')]
  const recheck = (_: unknown, held: readonly Message[]): Promise<Map<string, Verdict>> =>
    Promise.resolve(new Map(held.map((message) => [message.id, sendBy(message.urgent ? urgent : other, message)])))
  const { claimed, turn } = await claimDue({ ...world.app.delivery, recheck }, firstTurn, 8)
  expect(claimed.map(({ message }) => message.organizationId)).toEqual([crowd, bulk])
  expect(turn).toEqual({ urgent: crowd, other: bulk })
  expect((await look(8, turn)).whose[0]).toBe(one)
})

function senderOf(id: string, perSecond = 1): Channel {
  const refuse = () => Promise.reject(new Error('Nothing is sent here'))
  return { sender: { id, accountSid: 'AC', from: id, perSecond }, reports: false, send: refuse, find: refuse, look: refuse }
}

function sendBy(channel: Channel, { recipient, body }: Message): Verdict {
  return { verdict: 'send', channel, to: recipient.phone ?? '', body }
}
