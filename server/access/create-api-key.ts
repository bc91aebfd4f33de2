import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import { hashOf, newKey } from './api-key.ts'
import type { Role } from './role.ts'
import * as apiKeys from './store.ts'

export interface NewApiKey {
  organizationId: string
  name: string
  role: Role
}

/** Makes a key and answers it: the only time that anybody sees it. */
export async function createApiKey(ctx: { db: Db; clock: Clock }, { organizationId, name, role }: NewApiKey): Promise<string> {
  const key = newKey()
  await apiKeys.insert(ctx.db, {
    id: newId(),
    organizationId,
    name,
    role,
    keyHash: hashOf(key),
    hint: key.slice(-4),
    createdAt: ctx.clock.now(),
  })
  return key
}
