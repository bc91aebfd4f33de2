import type { Db } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import { type Page, type PageRequest, placeOf, toPage } from '../platform/page.ts'

export interface AuditEvent {
  id: string
  at: Date
  actor: string
  action: string
  subject: string
  detail: Record<string, unknown>
}

/** Only ever added to. */
export async function record(db: Db, { detail, ...event }: Omit<AuditEvent, 'id'> & { organizationId: string | null }): Promise<void> {
  await db
    .insertInto('auditEvent')
    .values({ ...event, id: newId(), detail: JSON.stringify(detail) })
    .execute()
}

/** Newest first. */
export async function list(db: Db, organizationId: string, { limit, cursor }: PageRequest): Promise<Page<AuditEvent>> {
  let query = db
    .selectFrom('auditEvent')
    .select(['id', 'at', 'actor', 'action', 'subject', 'detail'])
    .where('organizationId', '=', organizationId)
    .orderBy('id', 'desc')
    .limit(limit + 1)
  const place = placeOf(cursor)
  if (place) query = query.where('id', '<', place.id)
  return toPage(await query.execute(), limit, ({ id }) => ({ sort: '', id }))
}

/** Who did something for the first time, by what they did it to. */
export async function actorsOf(db: Db, organizationId: string, action: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('auditEvent')
    .select(['subject', 'actor'])
    .where('organizationId', '=', organizationId)
    .where('action', '=', action)
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(({ subject, actor }) => [subject, actor]))
}
