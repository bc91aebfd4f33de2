import { type Kysely, sql } from 'kysely'

/**
 * What holds due messages keeps its plan as long as its connection lives: as a function of plain SQL it was planned anew by every claim,
 * which took longer than the claim itself.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statement).execute(db)
}

// In its rules as before: see the step that made it, 0015.
const statement = `create or replace function hold_due_messages(of_urgent boolean, behind uuid, up_to uuid, by timestamptz, most integer)
    returns setof message language plpgsql volatile
    set enable_sort = off set enable_incremental_sort = off set enable_seqscan = off set enable_bitmapscan = off
  as $$
  begin
    return query with recursive oldest as materialized (
      select organization_id from message
      where urgent = of_urgent and next_attempt_at <= by order by next_attempt_at limit 1000
    ), crowd as materialized (
      select count(*) = 1000 as there from oldest
    ), walk as (
      (select organization_id, next_attempt_at <= by as due from message
        where next_attempt_at is not null and urgent = of_urgent and organization_id > behind and (select there from crowd)
        order by organization_id, next_attempt_at limit 1)
      union all
      select next.* from walk cross join lateral (
        select organization_id, next_attempt_at <= by from message
        where next_attempt_at is not null and urgent = of_urgent and organization_id > walk.organization_id
        order by organization_id, next_attempt_at limit 1
      ) as next
    ), turn as materialized (
      (select organization_id from walk where due and organization_id <= up_to limit most)
      union all
      (select distinct organization_id from oldest
        where organization_id > behind and organization_id <= up_to and not (select there from crowd)
        order by organization_id limit most)
    )
    select due.* from turn cross join lateral (
      select * from message
      where organization_id >= turn.organization_id and organization_id <= turn.organization_id
        and urgent = of_urgent and next_attempt_at <= by
      order by organization_id, next_attempt_at limit (select ceil(most::numeric / count(*)) from turn)
      for update skip locked
    ) as due
    order by due.organization_id, due.next_attempt_at limit most;
  end
  $$`
