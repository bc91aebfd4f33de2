import { withdrawnAmong } from '../client/consent-store.ts'
import type { Message } from '../message/message.ts'
import type { Db } from '../platform/database/database.ts'
import { isAppointmentKind } from './catalogue.ts'

/** Which of these messages tell whoever withdrew their consent that this was understood. Handed in from above, where answers are written. */
export type FarewellsAmong = (db: Db, messages: readonly Message[]) => Promise<ReadonlySet<string>>

/**
 * Which of the messages that speak of no appointment are for somebody who has withdrawn their consent since, by id. Of those only the
 * farewell may leave still: it is about that very wish. A welcome is for whoever came back, and not if they left again meanwhile.
 */
export async function unwantedAmong(db: Db, held: readonly Message[], farewellsAmong: FarewellsAmong): Promise<ReadonlySet<string>> {
  const answers = held.filter(({ kind }) => !isAppointmentKind(kind))
  const withdrawn = await withdrawnAmong(db, answers)
  const late = answers.filter(({ clientId }) => clientId !== null && withdrawn.has(clientId))
  const farewells = late.length === 0 ? new Set() : await farewellsAmong(db, late)
  return new Set(late.flatMap(({ id }) => (farewells.has(id) ? [] : [id])))
}
