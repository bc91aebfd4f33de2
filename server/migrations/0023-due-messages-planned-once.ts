import { type Kysely, sql } from 'kysely'

/**
 * What holds due messages keeps its plan as long as its connection lives: as a function of plain SQL it was planned anew by every claim,
 * which took longer than the claim itself. Its rules stay those of the step that made it, 0015.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ rules: string }>`select prosrc as rules from pg_proc where oid = 'hold_due_messages'::regproc`.execute(db)
  const body = sql.lit(`begin return query ${rows[0]?.rules ?? ''}; end`)
  await sql`create or replace function hold_due_messages(of_urgent boolean, behind uuid, up_to uuid, by timestamptz, most integer)
    returns setof message language plpgsql volatile
    set enable_sort = off set enable_incremental_sort = off set enable_seqscan = off set enable_bitmapscan = off
    as ${body}`.execute(db)
}
