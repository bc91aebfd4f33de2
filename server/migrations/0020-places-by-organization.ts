import { type Kysely, sql } from 'kysely'

/** Who works where is asked by organization; without an index that was read as a whole, for everybody's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(statement).execute(db)
}

const statement =
  'create index professional_location_by_organization on professional_location (organization_id, professional_id, location_id)'
