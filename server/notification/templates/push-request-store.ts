import { sql } from 'kysely'
import type { Db } from '../../platform/database/database.ts'

/** Somebody asked for an organization's templates to be handed in, or (`asked` false) what they are made of has changed. */
export interface PushRequest {
  organizationId: string
  asked: boolean
  dueAt: Date
}

/** One request an organization: a second is the first, only sooner. */
export async function add(db: Db, { organizationId, asked, dueAt }: PushRequest): Promise<void> {
  await sql`insert into template_push (organization_id, asked, due_at) values (${organizationId}, ${asked}, ${dueAt})
    on conflict (organization_id) do update
      set asked = template_push.asked or excluded.asked, due_at = least(template_push.due_at, excluded.due_at)`.execute(db)
}

/** For every organization that writes to its clients. */
export async function addForAll(db: Db, dueAt: Date): Promise<void> {
  await sql`insert into template_push (organization_id, asked, due_at)
    select id, false, ${dueAt} from organization where whatsapp_enabled
    on conflict (organization_id) do update set due_at = least(template_push.due_at, excluded.due_at)`.execute(db)
}

/** Takes those that are due, whoever's they are, until then: two workers do not hand in the same, and a crash only delays. */
export async function claimDue(db: Db, { now, until, limit }: { now: Date; until: Date; limit: number }): Promise<PushRequest[]> {
  const { rows } = await sql<PushRequest>`update template_push set due_at = ${until}
    from (select organization_id from template_push where due_at <= ${now} order by due_at limit ${limit} for update skip locked) as due
    where template_push.organization_id = due.organization_id
    returning template_push.*`.execute(db)
  return rows
}

/** Settled, unless there was a further request meanwhile. */
export async function remove(db: Db, { organizationId, dueAt }: PushRequest): Promise<void> {
  await db.deleteFrom('templatePush').where('organizationId', '=', organizationId).where('dueAt', '=', dueAt).execute()
}
