import { createHmac, randomBytes } from 'node:crypto'
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { codeOf } from './error-code.ts'
import { newId } from './id.ts'
import { Refusal } from './refusal.ts'

/** The installation's secret: what is configured, else one made once and kept in the data folder, for its owner alone. */
export function secretKeyOf(configured: string | undefined, file: string): string {
  if (configured !== undefined) return configured
  return keptIn(file) ?? makeIn(file)
}

function keptIn(file: string): string | undefined {
  try {
    const kept = readFileSync(file, 'utf8').trim()
    if (kept === '') throw new Refusal('data-dir', emptyKey(file))
    return kept
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return undefined
  }
}

const emptyKey = (file: string): string =>
  `The secret key in ${file} is empty. Put it back from a backup; or remove the file, and a new one is made: then everybody signs in again, and organizations connect their own Twilio accounts again.`

/** The file appears whole or not at all; of several that begin at once the first makes it for all. */
function makeIn(file: string): string {
  const mine = `${file}.${newId()}`
  writeFileSync(mine, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(mine, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(mine, { force: true })
  }
  return readFileSync(file, 'utf8').trim()
}

/** A key for one purpose: hexadecimal, 64 digits. Knowing one tells nothing of the others. */
export function derivedKey(secretKey: string, purpose: string): string {
  return createHmac('sha256', secretKey).update(purpose).digest('hex')
}
