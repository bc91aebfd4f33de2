import { sql } from 'kysely'
import type { Db } from '../platform/database/database.ts'

/** What waits, of whomever. Each count walks an index that holds what waits alone. */
export interface Backlog {
  /** All that has not left yet, and those of them whose time has come. */
  queued: number
  due: number
  /** For how many seconds the one that has waited longest has been due; 0 when none is. */
  oldestDueSeconds: number
  /** Requests under way, or of a worker that died. */
  underWay: number
  /** Requests of which nobody knows what came of them. */
  uncertain: number
}

export async function backlog(db: Db, now: Date): Promise<Backlog> {
  const { rows } = await sql<Backlog>`select
    (select count(*)::int from message where next_attempt_at is not null) as queued,
    (select count(*)::int from message where next_attempt_at <= ${now}) as due,
    coalesce((select extract(epoch from ${now}::timestamptz - min(next_attempt_at)) from message where next_attempt_at <= ${now}), 0)::float8
      as oldest_due_seconds,
    (select count(*)::int from attempt where settled_at is null) as under_way,
    (select count(*)::int from attempt where next_look_at is not null) as uncertain`.execute(db)
  return rows[0] ?? { queued: 0, due: 0, oldestDueSeconds: 0, underWay: 0, uncertain: 0 }
}
