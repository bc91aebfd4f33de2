import { sql } from 'kysely'
import type { Db } from '../platform/database/database.ts'

/** Fewer digits than this are no part of a phone that anybody looks for. */
const LEAST_DIGITS = 3

/** The ids of an organization's clients whose name, or one they were booked under, or phone has this in it: to select from, not an answer. */
export function matching(db: Db, organizationId: string, q: string) {
  const clients = db
    .selectFrom('client')
    .select('client.id')
    .where('client.organizationId', '=', organizationId)
    .where('client.erasedAt', 'is', null)
    .where((row) => row.or(conditions(q)))
  const aliases = db
    .selectFrom('clientAlias')
    .select('clientAlias.clientId as id')
    .where('clientAlias.organizationId', '=', organizationId)
    .where(sql<boolean>`plain_text(client_alias.name) like plain_text(${partOf(q)})`)
  return clients.union(aliases)
}

/** The digits of a phone that somebody looks for; undefined where they look for a name. */
export function digitsIn(q: string): string | undefined {
  const digits = q.replace(/\D/g, '')
  return digits.length < LEAST_DIGITS ? undefined : digits
}

function conditions(q: string) {
  const name = sql<boolean>`plain_text(client.name) like plain_text(${partOf(q)})`
  const digits = digitsIn(q)
  return digits === undefined ? [name] : [name, sql<boolean>`client.phone like ${`%${digits}%`}`]
}

/** A name under which a client was booked, beside their own. */
export async function addAlias(db: Db, alias: { organizationId: string; clientId: string; name: string }): Promise<void> {
  await db
    .insertInto('clientAlias')
    .values(alias)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function forgetAliases(db: Db, organizationId: string, clientId: string): Promise<void> {
  await db.deleteFrom('clientAlias').where('organizationId', '=', organizationId).where('clientId', '=', clientId).execute()
}

function partOf(q: string): string {
  return `%${q.trim().replaceAll(/[\\%_]/g, '\\$&')}%`
}
