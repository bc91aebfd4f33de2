import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createWhole } from './data-dir/create-whole.ts'
import { Refusal } from './refusal.ts'

/**
 * The installation's secret: what is configured, else one made once and kept in the data folder, for its owner alone. Of several that
 * begin at once the first makes it for all.
 */
export function secretKeyOf(configured: string | undefined, file: string): string {
  if (configured !== undefined) return configured
  if (!existsSync(file)) createWhole(file, `${randomBytes(32).toString('hex')}\n`)
  const kept = readFileSync(file, 'utf8').trim()
  if (kept === '') throw new Refusal('data-dir', emptyKey(file))
  return kept
}

const emptyKey = (file: string): string =>
  `The secret key in ${file} is empty. Put it back from a backup; or remove the file, and a new one is made: then everybody signs in again, and organizations connect their own Twilio accounts again.`

/** A key for one purpose: hexadecimal, 64 digits. Knowing one tells nothing of the others. */
export function derivedKey(secretKey: string, purpose: string): string {
  return createHmac('sha256', secretKey).update(purpose).digest('hex')
}
