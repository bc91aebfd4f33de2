/** Where every "now" comes from, so that a test can move it. Whole milliseconds. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
