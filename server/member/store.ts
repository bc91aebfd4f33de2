import { type Insertable, type Selectable, sql } from 'kysely'
import type { Role } from '../access/role.ts'
import type { Standing } from '../access/standing.ts'
import type { MemberTable } from '../migrations/people-tables.ts'
import { type Within, whole } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import { type Page, type PageRequest, placeOf, toPage } from '../platform/page.ts'
import type { Member, Membership, Position } from './member.ts'

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
export async function everyPlace(db: Db): Promise<{ userId: string; role: Role; slug: string }[]> {
  return db
    .selectFrom('member')
    .innerJoin('organization', 'organization.id', 'member.organizationId')
    .select(['userId', 'role', 'slug'])
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

/** The people of an organization, by when they came; whoever is limited sees those of their locations. */
export async function list(db: Db, to: Within, { limit, cursor }: PageRequest): Promise<Page<Member>> {
  let query = seen(db, to)
    .orderBy('member.id')
    .limit(limit + 1)
  const place = placeOf(cursor)
  if (place) query = query.where('member.id', '>', place.id)
  const rows = await query.execute()
  return toPage(rows.map(fromRow), limit, ({ id }) => ({ sort: '', id }))
}

export async function find(db: Db, to: Within, id: string): Promise<Member | undefined> {
  const row = await seen(db, to).where('member.id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

export async function hasEmail(db: Db, organizationId: string, email: string): Promise<boolean> {
  const row = await seen(db, whole(organizationId)).where('user.email', '=', email).executeTakeFirst()
  return row !== undefined
}

/** Whether anybody owns all of it. */
export async function hasOwner(db: Db, organizationId: string): Promise<boolean> {
  const owners = db.selectFrom('member').select('id').where('organizationId', '=', organizationId).where('role', '=', 'owner')
  return (await owners.where('locationIds', 'is', null).limit(1).executeTakeFirst()) !== undefined
}

/** Whether somebody is more than a member of this organization: belongs to another, or runs the installation. */
export async function isSomebodyElsewhere(db: Db, organizationId: string, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('user')
    .leftJoin('member', (join) => join.onRef('member.userId', '=', 'user.id').on('member.organizationId', '!=', organizationId))
    .select('user.id')
    .where('user.id', '=', userId)
    .where((of) => of.or([of('user.operator', '=', true), of('member.id', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whoever belongs to this organization only, or not even to that any more, and does not run the installation. */
export async function idsOfNobodyElsewhere(db: Db, organizationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('user')
    .select('user.id')
    .where('user.operator', '=', false)
    .where((of) =>
      of.not(
        of.exists(
          of
            .selectFrom('member as other')
            .select('other.id')
            .whereRef('other.userId', '=', 'user.id')
            .where('other.organizationId', '!=', organizationId),
        ),
      ),
    )
    .execute()
  return rows.map(({ id }) => id)
}

export async function update(db: Db, organizationId: string, id: string, position: Position): Promise<void> {
  await db.updateTable('member').set(position).where('organizationId', '=', organizationId).where('id', '=', id).execute()
}

export async function remove(db: Db, organizationId: string, id: string): Promise<void> {
  await db.deleteFrom('member').where('organizationId', '=', organizationId).where('id', '=', id).execute()
}

function seen(db: Db, { organizationId, scope: { locationIds } }: Within) {
  const query = db
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.userId')
    .select(['member.id', 'member.userId', 'user.name', 'user.email'])
    .select(['member.role', 'member.locationIds', 'member.professionalId', 'member.createdAt'])
    .where('member.organizationId', '=', organizationId)
  return locationIds === null ? query : query.where(sql<boolean>`member.location_ids && ${[...locationIds]}::uuid[]`)
}

function fromRow({ userId, name, email, ...row }: Omit<Member, 'user'> & { userId: string; name: string; email: string }): Member {
  return { ...row, user: { id: userId, name, email } }
}
