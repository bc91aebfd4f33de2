import type { Db } from '../platform/database/database.ts'
import { notify } from '../platform/database/listen.ts'

/** Where workers hear that there may be something to send. */
export const DELIVERY_CHANNEL = 'puntual_delivery'

/** Wakes the workers once the caller's transaction is committed. Should nobody hear it, they look by themselves within a second. */
export function wakeDelivery(db: Db): Promise<void> {
  return notify(db, DELIVERY_CHANNEL)
}
