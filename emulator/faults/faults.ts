import type { RefusalCode } from '../twilio/errors.ts'

/** What goes wrong on purpose. Rates are shares of 1, drawn in a repeatable order from the seed. */
export interface Faults {
  /** Too many requests, 20429: not processed. Once drawn, `burst429` requests in a row. */
  rate429: number
  burst429: number
  /** An internal error, 20500: not processed. */
  rate500: number
  /** Refused with `refuseWith`, whatever it asks for. */
  refuseRate: number
  refuseWith: RefusalCode
  /** Never answered and never processed. */
  hangRate: number
  /** Accepted, and then the connection breaks. */
  dropAfterAcceptRate: number
  /** Accepted, and never answered. */
  acceptThenHangRate: number
  /** Accepted, and answered with 20500. */
  acceptThen500Rate: number
  /** Accepted, and then failed with `failWith`. */
  failRate: number
  failWith: number
  /** Accepted, and nothing more is ever heard of it. */
  stuckRate: number
  /** How long each answer is held back, once the work is done. */
  latencyMs: number
  /** Which requests meet the faults: those that create a message, or every one. The latency is everybody's. */
  scope: 'messages' | 'all'
  callback: CallbackFaults
  seed: number
}

export interface CallbackFaults {
  drop: number
  duplicate: number
  /** Overtaken by the next one about the same message. */
  reorder: number
  /** Arrives before the request that made the message is answered. */
  beforeResponse: number
  delayMs: number
}

export const noFaults: Faults = {
  rate429: 0,
  burst429: 1,
  rate500: 0,
  refuseRate: 0,
  refuseWith: 21611,
  hangRate: 0,
  dropAfterAcceptRate: 0,
  acceptThenHangRate: 0,
  acceptThen500Rate: 0,
  failRate: 0,
  failWith: 30008,
  stuckRate: 0,
  latencyMs: 0,
  scope: 'messages',
  callback: { drop: 0, duplicate: 0, reorder: 0, beforeResponse: 0, delayMs: 0 },
  seed: 1,
}
