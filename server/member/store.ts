import type { Insertable, Selectable } from 'kysely'
import type { Role } from '../access/role.ts'
import type { Standing } from '../access/standing.ts'
import type { Locale } from '../calendar/locale.ts'
import type { MemberTable } from '../migrations/people-tables.ts'
import type { Db } from '../platform/database/database.ts'
import type { Membership } from './member.ts'

/** An organization by its short name, and as what this person stands in it, if they do. */
export async function findPlace(
  db: Db,
  userId: string,
  slug: string,
): Promise<{ organizationId: string; standing?: Standing } | undefined> {
  const row = await db
    .selectFrom('organization')
    .leftJoin('member', (join) => join.onRef('member.organizationId', '=', 'organization.id').on('member.userId', '=', userId))
    .select(['organization.id as organizationId', 'member.role', 'member.locationIds', 'member.professionalId'])
    .where('organization.slug', '=', slug)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { organizationId, role, ...limits } = row
  return role === null ? { organizationId } : { organizationId, standing: standingOf({ role, ...limits }) }
}

/** Everywhere this person belongs, by name. */
export async function ofUser(db: Db, userId: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('organization', 'organization.id', 'member.organizationId')
    .select(['member.role', 'member.locationIds', 'member.professionalId'])
    .select(['organization.id', 'slug', 'name', 'locale', 'timeZone', 'country', 'demo'])
    .where('member.userId', '=', userId)
    .orderBy('name')
    .orderBy('organization.id')
    .execute()
  return rows.map(({ role, locationIds, professionalId, ...organization }) => ({ organization, role, locationIds, professionalId }))
}

/** Every membership there is, for whoever runs the installation. */
export async function everyPlace(db: Db): Promise<{ userId: string; role: Role; slug: string; locale: Locale }[]> {
  return db
    .selectFrom('member')
    .innerJoin('organization', 'organization.id', 'member.organizationId')
    .select(['userId', 'role', 'slug', 'locale'])
    .orderBy('slug')
    .execute()
}

/** Answers false when they belong already. */
export async function insert(db: Db, row: Insertable<MemberTable>): Promise<boolean> {
  const result = await db
    .insertInto('member')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organizationId', 'userId']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) === 1
}

/** A professional sees their own column; anybody may be limited to some locations. */
function standingOf({
  role,
  locationIds,
  professionalId,
}: Pick<Selectable<MemberTable>, 'role' | 'locationIds' | 'professionalId'>): Standing {
  return { role, scope: { locationIds, professionalId: role === 'professional' ? professionalId : null } }
}
