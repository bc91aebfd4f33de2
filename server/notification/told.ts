import type { LocalDateTime } from '../calendar/zone.ts'
import { leftOrMayHave, type Message } from '../message/message.ts'

/** The start that the client was last told, or may have been, of an appointment; undefined when nothing ever left. */
export function lastTold(said: readonly Message[]): LocalDateTime | undefined {
  return said.findLast((message) => leftOrMayHave(message) && message.localStart !== null)?.localStart ?? undefined
}
