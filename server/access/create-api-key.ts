import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import type { Actor } from '../platform/context.ts'
import { newId } from '../platform/id.ts'
import { hashOf, newKey } from './api-key.ts'
import { audit } from './audit.ts'
import type { Role } from './role.ts'
import * as apiKeys from './store.ts'

export interface NewApiKey {
  organizationId: string
  name: string
  role: Role
}

/** Makes a key and answers it: the only time that anybody sees it. */
export async function createApiKey(
  ctx: { db: Db; clock: Clock; actor?: Actor },
  { organizationId, name, role }: NewApiKey,
): Promise<string> {
  const key = newKey()
  const id = newId()
  await apiKeys.insert(ctx.db, {
    id,
    organizationId,
    name,
    role,
    keyHash: hashOf(key),
    hint: key.slice(-4),
    createdAt: ctx.clock.now(),
  })
  await audit({ actor: 'system', ...ctx, organizationId }, { action: 'api-key.made', subject: `api-key:${id}`, detail: { name, role } })
  return key
}
