import { anyOf } from '../platform/database/any-of.ts'
import type { Db } from '../platform/database/database.ts'

/** When each of these clients last wrote to us; whoever never did is not in it. */
export async function lastInboundOf(db: Db, organizationIds: readonly string[], clientIds: readonly string[]): Promise<Map<string, Date>> {
  if (clientIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('client')
    .select(['id', 'lastInboundAt'])
    .where('organizationId', '=', anyOf(organizationIds))
    .where('id', '=', anyOf(clientIds))
    .where('lastInboundAt', 'is not', null)
    .execute()
  return new Map(rows.flatMap(({ id, lastInboundAt }) => (lastInboundAt === null ? [] : [[id, lastInboundAt] as const])))
}
