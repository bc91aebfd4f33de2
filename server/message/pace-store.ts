import { sql } from 'kysely'
import type { Db } from '../platform/database/database.ts'

/** Times at which messages may leave: the first after `waitMs`, each further one `intervalMs` later. */
export interface Slots {
  count: number
  waitMs: number
  intervalMs: number
}

/**
 * Takes at most `wanted` of a sender's slots that begin within `windowMs`, on the database's clock, which all processes share.
 * Whoever rolls back has taken none.
 */
export async function takeSlots(
  db: Db,
  sender: string,
  { perSecond, wanted, windowMs }: { perSecond: number; wanted: number; windowMs: number },
): Promise<Slots> {
  const intervalMs = 1_000 / perSecond
  const taken = await takeOfKnown(db, sender, { wanted, windowMs, intervalMs })
  if (taken !== undefined) return taken
  await sql`insert into sender_pace (sender, free_at) values (${sender}, clock_timestamp()) on conflict do nothing`.execute(db)
  return (await takeOfKnown(db, sender, { wanted, windowMs, intervalMs })) ?? { count: 0, waitMs: 0, intervalMs }
}

/** Undefined for a sender that never sent. */
async function takeOfKnown(
  db: Db,
  sender: string,
  { wanted, windowMs, intervalMs }: { wanted: number; windowMs: number; intervalMs: number },
): Promise<Slots | undefined> {
  const { rows } = await sql<{ count: number; waitMs: number }>`
    with held as materialized (
      select free_at, clock_timestamp() as now from sender_pace where sender = ${sender} for update
    ), slots as (
      select greatest(free_at, now) as begin, greatest(0, extract(epoch from free_at - now)::float8 * 1000) as wait_ms from held
    ), taken as (
      select begin, wait_ms, least(${wanted}, greatest(0, ceil((${windowMs} - wait_ms) / ${intervalMs})))::int as count from slots
    )
    update sender_pace set free_at = begin + count * ${intervalMs}::float8 * interval '1 millisecond' from taken
    where sender = ${sender} returning count, wait_ms`.execute(db)
  return rows[0] && { ...rows[0], intervalMs }
}
