import { hashOf } from '../access/api-key.ts'
import * as apiKeys from '../access/store.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import { derivedKey } from '../platform/secret-key.ts'

/** The demo's own key: derived from the installation's secret, so that every start can print the same one and none is stored. */
export async function demoKey(ctx: { db: Db; clock: Clock }, secretKey: string, organizationId: string): Promise<string> {
  const key = `pk_${derivedKey(secretKey, `demo-key:${organizationId}`).slice(0, 40)}`
  const keyHash = hashOf(key)
  if ((await apiKeys.findByHash(ctx.db, keyHash)) === undefined) {
    const row = { id: newId(), organizationId, name: 'Demo', role: 'owner' as const, keyHash, hint: key.slice(-4) }
    await apiKeys.insert(ctx.db, { ...row, createdAt: ctx.clock.now() })
  }
  return key
}
