import type { App } from '../../server/app.ts'
import type { Message } from '../../server/message/message.ts'
import { settleFailure } from '../../server/message/settle-failure.ts'
import * as messages from '../../server/message/store.ts'
import { inTransaction } from '../../server/platform/database/database.ts'
import type { Business } from './business.ts'
import { knock } from './twin.ts'
import type { World } from './world.ts'

/** Longer than the twin takes from accepting a message to saying what became of it. */
const LIFE_MS = 2_000

/** A message that the provider had taken has failed, as a status callback tells it. */
export async function fails(app: App, message: Message, errorCode: number | null): Promise<void> {
  await inTransaction(app.delivery, (tx) => settleFailure(tx, { message, errorCode, from: ['sending', 'uncertain', 'sent'] }))
}

/** Tells the product of every message of the business that failed on the twin after it was accepted. The twin follows the world. */
export async function tellOfFailures(world: World, { organization }: Business): Promise<void> {
  world.sleepUntil(new Date(world.now().getTime() + LIFE_MS))
  // Where the database is slow the twin’s clock, which never stops, may be ahead of the world’s: it goes on from where it is.
  await knock(world.twilio, 'clock', { advanceMs: LIFE_MS })
  for (const { sid, errorCode } of await world.ledger()) {
    const message = errorCode === null ? undefined : await messages.findByProvider(world.app.database.db, organization.id, sid)
    if (message?.status === 'sent' && message.providerId === sid) await fails(world.app, message, errorCode)
  }
}
