import { expect, test } from 'vitest'
import { template } from '../testing/templates.ts'
import { Contents } from './contents.ts'

test('of two templates made in the same millisecond one is the newer', async () => {
  const contents = new Contents(() => Promise.resolve())
  const now = Date.UTC(2026, 0, 2)
  const first = contents.nextInstant(now)
  await contents.save(template({ createdAt: first }))
  expect([first, contents.nextInstant(now)]).toEqual([now, now + 1])
})
