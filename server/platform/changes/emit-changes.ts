import type { Db } from '../database/database.ts'
import { notify } from '../database/listen.ts'

/** Something of an organization that is another now. Ids only: whoever may read it asks for it. */
export interface Change {
  organizationId: string
  /** What kind of thing it is, in the words of whoever emits it. */
  type: string
  id: string
  locationId: string | null
}

/** Where every process that has readers hears of changes. */
export const CHANGES_CHANNEL = 'puntual_changes'

/** A notice of PostgreSQL holds less than 8,000 bytes, and one of these at most 160. */
const AT_ONCE = 45

/** Told to every reader once the caller's transaction is committed. */
export async function emitChanges(db: Db, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return
  const all = changes.map(({ organizationId, type, id, locationId }) => [organizationId, type, id, locationId])
  const batches = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) => all.slice(index * AT_ONCE, (index + 1) * AT_ONCE))
  await notify(
    db,
    CHANGES_CHANNEL,
    batches.map((batch) => JSON.stringify(batch)),
  )
}

export function readChanges(payload: string): Change[] {
  const some = JSON.parse(payload) as [string, string, string, string | null][]
  return some.map(([organizationId, type, id, locationId]) => ({ organizationId, type, id, locationId }))
}
