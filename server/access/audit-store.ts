import type { Db } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'

interface AuditEvent {
  at: Date
  actor: string
  action: string
  subject: string
  detail: Record<string, unknown>
}

/** Only ever added to. */
export async function record(db: Db, { detail, ...event }: AuditEvent & { organizationId: string | null }): Promise<void> {
  await db
    .insertInto('auditEvent')
    .values({ ...event, id: newId(), detail: JSON.stringify(detail) })
    .execute()
}
