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
  const notices: string[] = []
  for (let told = 0; told < changes.length; told += AT_ONCE) {
    const some = changes
      .slice(told, told + AT_ONCE)
      .map(({ organizationId, type, id, locationId }) => [organizationId, type, id, locationId])
    notices.push(JSON.stringify(some))
  }
  if (notices.length > 0) await notify(db, CHANGES_CHANNEL, ...notices)
}

export function readChanges(payload: string): Change[] {
  const some = JSON.parse(payload) as [string, string, string, string | null][]
  return some.map(([organizationId, type, id, locationId]) => ({ organizationId, type, id, locationId }))
}
