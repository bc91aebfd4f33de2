import type { Db } from '../platform/database/database.ts'

const DEMO = 'demo'

/** The organization that the demo once seeded, even if somebody removed it since: the demo is laid out once. */
export async function findDemo(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('installation').select('value').where('key', '=', DEMO).executeTakeFirst()
  return row && (row.value as { organizationId: string }).organizationId
}

export async function rememberDemo(db: Db, organizationId: string, createdAt: Date): Promise<void> {
  await db
    .insertInto('installation')
    .values({ key: DEMO, value: JSON.stringify({ organizationId }), createdAt })
    .execute()
}

export async function forgetDemo(db: Db): Promise<void> {
  await db.deleteFrom('installation').where('key', '=', DEMO).execute()
}
