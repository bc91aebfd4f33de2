import { expect, test } from 'vitest'
import { KAREN } from './examples.ts'
import { fateOf } from './webhook-list.js'
import { words } from './words.js'
import type { Webhook } from './world.js'
import { faultsOn, isAccepted, World } from './world.js'

test('a request to the business is shown once, as it stands now, newest first', () => {
  const world = new World()
  world.applyWebhooks([webhook({ id: 1, fate: 'waiting', httpStatus: null }), webhook({ id: 2 })])
  world.applyWebhooks([webhook({ id: 1 })])
  expect(world.webhooksOf(KAREN).map(({ id, fate }) => `${id} ${fate}`)).toEqual(['2 answered', '1 answered'])
  expect(world.webhooksOf('+573104827719')).toEqual([])
})

test('how the business took a message is told by its inbound request, not by a status', () => {
  const world = new World()
  world.applyWebhooks([webhook({ id: 1, kind: 'inbound' }), webhook({ id: 2, httpStatus: 500 })])
  expect(world.heard('SM1')).toMatchObject({ kind: 'inbound', httpStatus: 200 })
  expect(world.heard('SM2')).toBeUndefined()
})

test.each([
  [{}, '200 en 6 ms', true],
  [{ httpStatus: 503, errorCode: 11200 }, '503 en 6 ms (11200)', false],
  [{ fate: 'unreachable', httpStatus: null, attempt: 2 }, 'nadie escucha (intento 2)', false],
  [{ fate: 'dropped', httpStatus: null }, 'perdido a propósito', false],
] as const)('a request with %j ended in «%s»', (given, written, accepted) => {
  expect(fateOf(webhook(given), words.es)).toBe(written)
  expect(isAccepted(webhook(given))).toBe(accepted)
})

test('of the faults those are on that make something happen', () => {
  const settings = { rate429: 0, burst429: 1, failWith: 30008, seed: 7, scope: 'messages' }
  expect(faultsOn({ ...settings, callback: { drop: 0, delayMs: 0 } })).toEqual([])
  expect(faultsOn({ ...settings, rate500: 0.5, latencyMs: 90, callback: { drop: 1, delayMs: 0 } })).toEqual([
    'rate500',
    'latencyMs',
    'callback.drop',
  ])
})

function webhook(given: Partial<Webhook>): Webhook {
  const about = { kind: 'status', sid: 'SM1', phone: KAREN, about: 'read' } as const
  return { id: 1, ...about, at: 1, attempt: 1, fate: 'answered', httpStatus: 200, tookMs: 6, errorCode: null, ...given }
}
