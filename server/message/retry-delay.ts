const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** How long is waited before each new try, in milliseconds: doubled each time, up to `longestMs`. And how often it is tried again. */
export interface Pace {
  firstMs: number
  longestMs: number
  /** Waited in any case, before the gap. */
  leastMs?: number
  retries: number
}

export const paces = {
  /** A crowd at the door, or no connection: it passes, so it is tried for as long as the message is of use. */
  seconds: { firstMs: SECOND_MS, longestMs: MINUTE_MS, retries: Infinity },
  /** Something that works again soon. */
  minutes: { firstMs: MINUTE_MS, longestMs: 15 * MINUTE_MS, retries: 8 },
  /** A limit of which more becomes free in the course of a day. */
  hours: { firstMs: 5 * MINUTE_MS, longestMs: 4 * HOUR_MS, retries: 10 },
  /** What may have been a chance: whoever fails twice fails for good. */
  once: { firstMs: 2 * MINUTE_MS, longestMs: 2 * MINUTE_MS, retries: 1 },
  /** Twilio counts the messages of an account over 24 hours. */
  nextDay: { leastMs: 24 * HOUR_MS, firstMs: 30 * MINUTE_MS, longestMs: 30 * MINUTE_MS, retries: 3 },
} as const satisfies Record<string, Pace>

/**
 * How long to wait, in milliseconds, before the try that follows the given number of failed ones. Chance (0 to 1) spreads it over
 * the upper half of the gap, so that a crowd turned away together does not come back together.
 */
export function retryDelay({ firstMs, longestMs, leastMs = 0 }: Pace, failed: number, chance: number): number {
  const gap = Math.min(longestMs, firstMs * 2 ** (failed - 1))
  return leastMs + Math.round(gap * (0.5 + chance / 2))
}
