import { anyOf } from '../../platform/database/any-of.ts'
import { type Selectable, sql } from 'kysely'
import type { TemplateTable, TemplateWordingTable } from '../../migrations/template-tables.ts'
import type { Db } from '../../platform/database/database.ts'
import type { AppointmentKind } from '../notification.ts'
import type { PushedTemplate, TemplateKey } from './pushed-template.ts'

/** An organization's own words for a kind in a language. */
export interface OwnWords extends TemplateKey {
  organizationId: string
  body: string
}

export async function ownWords(db: Db, organizationIds: readonly string[]): Promise<OwnWords[]> {
  if (organizationIds.length === 0) return []
  const rows = await db.selectFrom('templateWording').selectAll().where('organizationId', '=', anyOf(organizationIds)).execute()
  return rows.map((row: Selectable<TemplateWordingTable>) => ({ ...row, kind: row.kind as AppointmentKind }))
}

export async function keepWords(db: Db, words: OwnWords, updatedAt: Date): Promise<void> {
  const { body } = words
  await db
    .insertInto('templateWording')
    .values({ ...words, updatedAt })
    .onConflict((conflict) => conflict.columns(['organizationId', 'kind', 'locale']).doUpdateSet({ body, updatedAt }))
    .execute()
}

export async function forgetWords(db: Db, organizationId: string, { kind, locale }: TemplateKey): Promise<void> {
  await db
    .deleteFrom('templateWording')
    .where('organizationId', '=', organizationId)
    .where('kind', '=', kind)
    .where('locale', '=', locale)
    .execute()
}

/** All that these organizations handed to whatever account. */
export async function pushed(db: Db, organizationIds: readonly string[]): Promise<PushedTemplate[]> {
  if (organizationIds.length === 0) return []
  const rows = await db.selectFrom('template').selectAll().where('organizationId', '=', anyOf(organizationIds)).execute()
  return rows.map(fromRow)
}

export async function save(db: Db, template: PushedTemplate): Promise<void> {
  const { words, ...row } = template
  const { organizationId, accountSid, kind, locale, fingerprint, ...change } = {
    ...row,
    body: words.body,
    buttons: JSON.stringify(words.buttons),
  }
  await db
    .insertInto('template')
    .values({ organizationId, accountSid, kind, locale, fingerprint, ...change })
    .onConflict((conflict) => conflict.columns(['organizationId', 'accountSid', 'kind', 'locale', 'fingerprint']).doUpdateSet(change))
    .execute()
}

export interface Claim {
  now: Date
  /** When they are due again, should whoever claims them now not come back. */
  until: Date
  limit: number
  /** All of this organization's, due or not. */
  organizationId?: string | undefined
}

/** Takes those that are due for a look, whoever's they are, in one statement: two workers do not look at the same ones. */
export async function claimDue(db: Db, { now, until, limit, organizationId }: Claim): Promise<PushedTemplate[]> {
  const due = organizationId === undefined ? sql`next_check_at <= ${now}` : sql`organization_id = ${organizationId}`
  const { rows } = await sql<Selectable<TemplateTable>>`update template set next_check_at = ${until}
    from (select organization_id, account_sid, kind, locale, fingerprint from template where ${due}
      order by next_check_at limit ${limit} for update skip locked) as due
    where (template.organization_id, template.account_sid, template.kind, template.locale, template.fingerprint)
      = (due.organization_id, due.account_sid, due.kind, due.locale, due.fingerprint)
    returning template.*`.execute(db)
  return rows.map(fromRow)
}

export type Look = Pick<PushedTemplate, 'status' | 'category' | 'rejectionReason' | 'approvedAt' | 'checkedAt' | 'nextCheckAt'>

/** Writes what was seen, unless another has been made in its place meanwhile. */
export async function settle(db: Db, seen: PushedTemplate, look: Look): Promise<void> {
  await db
    .updateTable('template')
    .set(look)
    .where('organizationId', '=', seen.organizationId)
    .where('accountSid', '=', seen.accountSid)
    .where('kind', '=', seen.kind)
    .where('locale', '=', seen.locale)
    .where('fingerprint', '=', seen.fingerprint)
    .where('contentSid', '=', seen.contentSid)
    .execute()
}

/** When the next look is due, at whosever template. */
export async function nextCheck(db: Db): Promise<Date | undefined> {
  const row = await db.selectFrom('template').select('nextCheckAt').orderBy('nextCheckAt').limit(1).executeTakeFirst()
  return row?.nextCheckAt
}

function fromRow({ body, buttons, kind, ...row }: Selectable<TemplateTable>): PushedTemplate {
  return { ...row, kind: kind as AppointmentKind, words: { body, buttons } }
}
