import { expect, test } from 'vitest'
import { openLog } from './log.ts'
import { startLoop } from './loop.ts'

const log = await openLog({ level: 'silent', format: 'json' })
const LONG_MS = 3_600_000

/** A loop whose rounds are told of as they begin. */
function looping(round: (count: number) => Promise<number>) {
  let count = 0
  const waiting: { at: number; resolve: () => void }[] = []
  const loop = startLoop('test', log, LONG_MS, () => {
    count += 1
    for (const { at, resolve } of waiting) if (at <= count) resolve()
    return round(count)
  })
  const begun = (at: number): Promise<void> =>
    count >= at ? Promise.resolve() : new Promise((resolve) => void waiting.push({ at, resolve }))
  return { ...loop, begun, count: () => count }
}

test('woken from its pause, it goes on at once', async () => {
  const loop = looping(() => Promise.resolve(LONG_MS))
  await loop.begun(1)
  await new Promise(setImmediate)
  loop.wake()
  await loop.begun(2)
  await loop.stop()
})

test('woken during a round, it begins another', async () => {
  const inside = Promise.withResolvers<number>()
  const loop = looping((count) => (count === 1 ? inside.promise : Promise.resolve(LONG_MS)))
  await loop.begun(1)
  loop.wake()
  inside.resolve(LONG_MS)
  await loop.begun(2)
  await loop.stop()
})

test('after a failure nobody hurries it', async () => {
  const loop = looping(() => Promise.reject(new Error('the database is down')))
  await loop.begun(1)
  await new Promise(setImmediate)
  loop.wake()
  await new Promise(setImmediate)
  expect(loop.count()).toBe(1)
  await loop.stop()
})

test('told to stop, it finishes the round and begins no other', async () => {
  const inside = Promise.withResolvers<number>()
  const loop = looping(() => inside.promise)
  await loop.begun(1)
  const stopped = loop.stop()
  inside.resolve(0)
  await stopped
  expect(loop.count()).toBe(1)
})
