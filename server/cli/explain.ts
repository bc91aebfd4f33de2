import { ConfigError } from '../config.ts'
import { FolderHeld } from '../platform/data-dir/lock.ts'
import { Refusal } from '../platform/refusal.ts'

const FAILED = 1
export const WRONG_USAGE = 2
const BAD_CONFIGURATION = 78

/** Why there is no answer, for programs and for people, and the exit code it ends with. */
export interface Failure {
  data: { error: string; message: string; errors: readonly { path: string; message: string }[] }
  text: string
  exit: number
}

const exits: Record<string, number> = { usage: WRONG_USAGE, 'data-dir': BAD_CONFIGURATION, database: BAD_CONFIGURATION }

/** One line for whoever is at the terminal; a stack only for a fault of ours. */
export function explain(error: unknown): Failure {
  if (error instanceof ConfigError) return failure('configuration', error.message, BAD_CONFIGURATION)
  if (error instanceof FolderHeld) {
    return failure('already-running', `${error.message}. Stop it first, or choose another folder. Example: DATA_DIR=./data2`, FAILED)
  }
  if (error instanceof Refusal) {
    const { code, message, faults } = error
    const lines = [message, ...faults.map((fault) => `  ${fault.path}: ${fault.message}`)]
    return { data: { error: code, message, errors: faults }, text: lines.join('\n'), exit: exits[code] ?? FAILED }
  }
  const unexpected = failure('unexpected', error instanceof Error ? error.message : String(error), FAILED)
  return error instanceof Error ? { ...unexpected, text: error.stack ?? error.message } : unexpected
}

function failure(error: string, message: string, exit: number): Failure {
  return { data: { error, message, errors: [] }, text: message, exit }
}
