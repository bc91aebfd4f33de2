import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Refusal } from '../refusal.ts'
import { codeOf } from '../error-code.ts'

/** The folder of an installation that has no database server: the database, its key, its lock and its door. */
export interface DataDir {
  path: string
  database: string
  lock: string
  socket: string
  secretKey: string
  ledger: string
}

/** A longer socket address is cut off by the operating system (108 bytes on Linux, 104 on macOS). */
const LONGEST_SOCKET = 100

/** Makes the folder, readable by its owner alone. Refuses one that cannot be written, with the remedy. */
export function openDataDir(path: string): DataDir {
  try {
    makeFolder(path)
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const cause = codeOf(error)
    throw new Refusal('data-dir', `DATA_DIR "${path}": cannot be written (${cause}). Example: a folder of yours, such as ./data`)
  }
  return {
    path,
    database: join(path, 'database'),
    lock: join(path, 'lock'),
    socket: socketIn(path),
    secretKey: join(path, 'secret-key'),
    ledger: join(path, 'emulator-ledger.jsonl'),
  }
}

/** Whether a first start has made the database already; looks without making anything. */
export function hasDatabase(path: string): boolean {
  return existsSync(join(path, 'database', 'PG_VERSION'))
}

/**
 * With its parents, any of which another may make meanwhile. Node's own recursive mkdir never ends where the system refuses children, as
 * /proc does: it is asked twice.
 */
function makeFolder(path: string, isAgain = false): void {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    if (codeOf(error) !== 'ENOENT' || isAgain) throw error
    if (!existsSync(dirname(path))) makeFolder(dirname(path))
    makeFolder(path, true)
  }
}

function socketIn(path: string): string {
  const absolute = join(path, 'puntual.sock')
  const fromHere = relative(process.cwd(), absolute)
  const shorter = fromHere.length < absolute.length ? fromHere : absolute
  if (Buffer.byteLength(shorter) <= LONGEST_SOCKET) return shorter
  throw new Refusal('data-dir', `DATA_DIR "${path}": the path is too long for a socket. Example: ./data`)
}
