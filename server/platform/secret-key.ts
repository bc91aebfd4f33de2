import { createHmac, randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { codeOf } from './error-code.ts'

/** The installation's secret: what is configured, else one made once and kept in the data folder, for its owner alone. */
export function secretKeyOf(configured: string | undefined, file: string): string {
  if (configured !== undefined) return configured
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
  const made = randomBytes(32).toString('hex')
  writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx' })
  return made
}

/** A key for one purpose: hexadecimal, 64 digits. Knowing one tells nothing of the others. */
export function derivedKey(secretKey: string, purpose: string): string {
  return createHmac('sha256', secretKey).update(purpose).digest('hex')
}
