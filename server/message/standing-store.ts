import { sql } from 'kysely'
import type { Db } from '../platform/database/database.ts'

/** How the messages of one organization stand. */
export interface MessageStanding {
  /** Their time has come, and they have not left. */
  due: number
  oldestDueAt: Date | null
  /** Of those written lately. */
  failed: number
  lastWrittenAt: Date | null
}

const nothing: MessageStanding = { due: 0, oldestDueAt: null, failed: 0, lastWrittenAt: null }

/** Of these organizations, for whoever runs the installation; each is read by its own indexes, so a page of them costs a page. */
export async function standingOf(
  db: Db,
  organizationIds: readonly string[],
  now: Date,
  since: Date,
): Promise<(id: string) => MessageStanding> {
  if (organizationIds.length === 0) return () => nothing
  const { rows } = await sql<
    MessageStanding & { id: string }
  >`select asked.id, waiting.due, waiting.oldest_due_at, lately.failed, latest.last_written_at
    from unnest(${[...organizationIds]}::uuid[]) as asked (id)
    cross join lateral (
      select count(*)::int as due, min(next_attempt_at) as oldest_due_at from message
      where urgent in (true, false) and organization_id = asked.id and next_attempt_at <= ${now}
    ) as waiting
    cross join lateral (
      select count(*)::int as failed from message
      where organization_id = asked.id and created_at >= ${since} and status = 'failed'
    ) as lately
    cross join lateral (
      select max(created_at) as last_written_at from message where organization_id = asked.id
    ) as latest`.execute(db)
  const known = new Map(rows.map(({ id, ...standing }) => [id, standing]))
  return (id) => known.get(id) ?? nothing
}
