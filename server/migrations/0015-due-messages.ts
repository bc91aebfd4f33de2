import { type Kysely, sql } from 'kysely'

/** What is due is held by one statement that takes the same way whatever the statistics say, or before there are any. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  // Only what waits has a time to leave at, and only that is in the indexes of what waits: whatever becomes of a message later
  // changes no indexed column, and so needs no new entry in any index while its page has room.
  'drop index message_waiting, message_due',
  'alter table message alter column next_attempt_at drop not null',
  "update message set next_attempt_at = null where status <> 'queued'",
  "alter table message add constraint message_waits check ((status = 'queued') = (next_attempt_at is not null))",
  'alter table message set (fillfactor = 75)',
  'create index message_waiting on message (urgent, next_attempt_at) where next_attempt_at is not null',
  'create index message_due on message (urgent, organization_id, next_attempt_at) where next_attempt_at is not null',
  // Whoever names a message by the provider's id finds it by its attempt.
  'drop index message_by_provider',
  // Before a table's first statistics every plan looks as good as the next, and a sort of all that waits looks free: inside this
  // function there is none. A thousand of the oldest show who has something due; only where all thousand are there, and others may
  // stand behind them, the index is walked from one organization to the next. Inside an organization the time decides; written as a
  // range, since an equality would let the index by time alone look good enough.
  `create function hold_due_messages(of_urgent boolean, behind uuid, up_to uuid, by timestamptz, most integer) returns setof message
    language sql volatile
    set enable_sort = off set enable_incremental_sort = off set enable_seqscan = off set enable_bitmapscan = off
  as $$
    with recursive oldest as materialized (
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
    order by due.organization_id, due.next_attempt_at limit most
  $$`,
]
