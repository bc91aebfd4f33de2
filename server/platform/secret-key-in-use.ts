import type { Db } from './database/database.ts'
import { derivedKey } from './secret-key.ts'

const DIGITS = 16

/** Tells one key from another, and nothing of either. */
const fingerprintOf = (secretKey: string): string => derivedKey(secretKey, 'fingerprint').slice(0, DIGITS)

/** Whether this is the key of the latest start, on whatever machine that was; so is any before the first. */
export async function isKeyInUse(db: Db, secretKey: string): Promise<boolean> {
  const row = await db.selectFrom('secretKeyInUse').select('fingerprint').executeTakeFirst()
  return row === undefined || row.fingerprint === fingerprintOf(secretKey)
}

/** From now on this is the installation's key: a key that was changed on purpose is reported once. */
export async function putKeyInUse(db: Db, secretKey: string, since: Date): Promise<void> {
  const fingerprint = fingerprintOf(secretKey)
  await db
    .insertInto('secretKeyInUse')
    .values({ fingerprint, since })
    .onConflict((conflict) =>
      conflict.column('isOnly').doUpdateSet({ fingerprint, since }).where('secretKeyInUse.fingerprint', '!=', fingerprint),
    )
    .execute()
}
