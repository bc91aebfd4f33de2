import type { App } from '../app.ts'
import type { Message } from '../message/message.ts'
import * as messages from '../message/store.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'

/** The message of this id, whoever's it is. */
export async function knownMessage(app: App, id: string): Promise<Message> {
  const [message] = isId(id) ? await messages.findMany(app.database.db, [id]) : []
  if (message === undefined) throw new Refusal('not-found', `There is no message ${id}; see: puntual messages list`)
  return message
}
