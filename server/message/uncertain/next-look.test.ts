import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstLook, LONGEST_REQUEST_MS, nextLook } from './next-look.ts'

const startedAt = new Date('2026-03-02T14:00:00Z')
const after = (ms: number): Date => new Date(startedAt.getTime() + ms)
const sinceStart = (at: Date): number => at.getTime() - startedAt.getTime()

/** All looks up to a day, in milliseconds since the attempt began, each answered after `answerMs`. */
function looks(urgent: boolean, uncertainAfterMs: number, answerMs = 0): number[] {
  return looksFrom(firstLook(after(uncertainAfterMs)), urgent, answerMs)
}

function looksFrom(first: Date, urgent: boolean, answerMs: number): number[] {
  const made: number[] = []
  for (let at = first; sinceStart(at) < 86_400_000; at = nextLook({ startedAt, urgent }, at)) {
    made.push(sinceStart(at))
    at = after(sinceStart(at) + answerMs)
  }
  return made
}

/** When the second silence is in that says enough. */
function decidedAt(made: readonly number[]): number {
  return made.find((at, index) => index > 0 && at >= LONGEST_REQUEST_MS) ?? Infinity
}

/** Within its own lifetime, or when its lease is over and somebody has noticed, late though it may be. */
const uncertainAfter = fc.integer({ min: 0, max: 66_000 })
const gapsOf = (made: readonly number[]): number[] => made.slice(1).map((at, index) => at - (made[index] ?? 0))

test('whenever an attempt becomes uncertain, an urgent one is decided within 90 s of its start and any other within 5 minutes', () => {
  fc.assert(
    fc.property(uncertainAfter, fc.integer({ min: 0, max: 3_000 }), (ms, answerMs) => {
      expect(decidedAt(looks(true, ms, answerMs)) + answerMs).toBeLessThanOrEqual(90_000)
      expect(decidedAt(looks(false, ms, answerMs)) + answerMs).toBeLessThanOrEqual(300_000)
    }),
  )
})

test('what a dead worker left behind is decided when the silence of the list begins to say something', () => {
  fc.assert(
    fc.property(fc.integer({ min: 45_000, max: 54_000 }), fc.integer({ min: 0, max: 3_000 }), (noticedMs, answerMs) => {
      expect(decidedAt(looksFrom(after(noticedMs), true, answerMs))).toBeLessThanOrEqual(LONGEST_REQUEST_MS + 12_000)
      expect(decidedAt(looksFrom(after(noticedMs), true, 0))).toBe(LONGEST_REQUEST_MS)
    }),
  )
})

test('a provider that answered no question of the first minute is asked in time all the same, though each cost 8 s', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 50_000 }), (ms) => {
      const answered = looks(true, ms, 8_000).filter((at) => at >= LONGEST_REQUEST_MS)
      expect(answered[0]).toBeLessThanOrEqual(82_000)
    }),
  )
})

test('the gaps never shrink before a look says something, nor after that, and end at ten minutes', () => {
  fc.assert(
    fc.property(fc.boolean(), uncertainAfter, (urgent, ms) => {
      const made = looks(urgent, ms)
      const [early, late] = [made.filter((at) => at < LONGEST_REQUEST_MS), made.filter((at) => at >= LONGEST_REQUEST_MS)]
      for (const gaps of [gapsOf(early), gapsOf(late)]) expect(gaps).toEqual(gaps.toSorted((a, b) => a - b))
      expect(gapsOf(late).at(-1)).toBe(600_000)
    }),
  )
})

test('however long it could not be asked, it is asked again in time as long as there is time', () => {
  fc.assert(
    fc.property(fc.boolean(), uncertainAfter, (urgent, ms) => {
      // A gap may stretch a little for its look to say something.
      const [withinMs, longestMs] = urgent ? [90_000, 12_000 + 5_000] : [300_000, 60_000 + 20_000]
      const early = looks(urgent, ms).filter((at) => at < withinMs)
      expect(Math.max(...gapsOf(early))).toBeLessThanOrEqual(longestMs)
    }),
  )
})

test('a day of silence costs an account fewer than two hundred questions a message', () => {
  expect(looks(true, 0).length).toBeLessThan(200)
  expect(looks(true, 0).slice(0, 8)).toEqual([2_000, 7_000, 12_000, 18_000, 27_000, 39_000, 51_000, 60_000])
})
