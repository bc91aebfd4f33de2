import type { LocalDateTime } from '../calendar/zone.ts'
import { hasLeft, leftOrMayHave, type Message } from '../message/message.ts'

/** What the client was last told of an appointment. */
export interface Told {
  /** The start that was named, on the wall clock. */
  start: LocalDateTime
  /** Else it may not have arrived, and nobody is finding out any more: enough to be taken back, not enough to rely on. */
  isCertain: boolean
}

/** What the client was last told, or may have been, of an appointment; undefined when nothing ever left. */
export function lastTold(said: readonly Message[]): Told | undefined {
  const last = said.findLast((message) => leftOrMayHave(message) && message.localStart !== null)
  if (last === undefined || last.localStart === null) return undefined
  return { start: last.localStart, isCertain: hasLeft(last) }
}
