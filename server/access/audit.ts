import type { Clock } from '../platform/clock.ts'
import type { Actor } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import * as events from './audit-store.ts'

/** What was done to whom or what; `subject` is a kind and an id: `member:0192…`. */
export interface Audited {
  action: string
  subject: string
  detail?: Record<string, unknown>
}

interface AuditContext {
  db: Db
  clock: Clock
  /** Absent: it concerns the installation, or a person wherever they are. */
  organizationId?: string
  actor: Actor
}

/** Writes down, in the transaction of the change itself, who changed what about people, roles, keys and switches. */
export async function audit({ db, clock, organizationId, actor }: AuditContext, audited: Audited): Promise<void> {
  await events.record(db, { organizationId: organizationId ?? null, actor, at: clock.now(), detail: {}, ...audited })
}
