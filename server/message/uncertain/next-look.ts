/** Twilio may need a moment to list what it took. */
const FIRST_MS = 2_000

/**
 * No request of an attempt lives longer: begun within 13 s, given up after 30, and a dead worker's is over with its connection. The
 * rest is for a list that lags behind: what it does not show by then was not taken.
 */
export const LONGEST_REQUEST_MS = 60_000

/** How far apart looks are: growing, never more than `longestMs` while it is to be settled in time, `latestMs` after that. */
const paces = {
  urgent: { shortestMs: 5_000, longestMs: 12_000, settledWithinMs: 90_000, latestMs: 10 * 60_000 },
  other: { shortestMs: 20_000, longestMs: 60_000, settledWithinMs: 300_000, latestMs: 10 * 60_000 },
} as const

export interface Looking {
  /** When the attempt began. */
  startedAt: Date
  urgent: boolean
}

/** Longer than one takes to settle what a look told. */
const IN_TURN_MS = 250

/** When to look first for what nobody knows of. */
export function firstLook(now: Date): Date {
  return new Date(now.getTime() + FIRST_MS)
}

/** When to look again for one that so many others come before: at the same moment each would be in the others' way once more, for ever. */
export function lookInTurn(now: Date, before: number): Date {
  return new Date(firstLook(now).getTime() + before * IN_TURN_MS)
}

/**
 * When to look again: after half as long as it has been looked for, so that urgent messages are settled within 90 s and others within
 * 5 min. One of the looks is just when the list's silence begins to say something.
 */
export function nextLook({ startedAt, urgent }: Looking, now: Date): Date {
  const { shortestMs, longestMs, settledWithinMs, latestMs } = urgent ? paces.urgent : paces.other
  const sinceMs = now.getTime() - startedAt.getTime()
  const nextMs = sinceMs + Math.min(Math.max(sinceMs / 2, shortestMs), sinceMs < settledWithinMs ? longestMs : latestMs)
  const isTold = sinceMs > LONGEST_REQUEST_MS - shortestMs || nextMs <= LONGEST_REQUEST_MS - shortestMs
  return new Date(startedAt.getTime() + Math.round(isTold ? nextMs : LONGEST_REQUEST_MS))
}
