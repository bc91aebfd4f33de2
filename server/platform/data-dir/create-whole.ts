import { linkSync, rmSync, writeFileSync } from 'node:fs'
import { codeOf } from '../error-code.ts'
import { newId } from '../id.ts'

/**
 * Makes a file for its owner alone; it appears whole or not at all. Answers false, and leaves what is there, where another was first.
 */
export function createWhole(path: string, content: string): boolean {
  const mine = `${path}.${newId()}`
  writeFileSync(mine, content, { mode: 0o600, flush: true })
  try {
    return linkUnlessThere(mine, path)
  } finally {
    rmSync(mine, { force: true })
  }
}

/** Gives a file this name as well; answers false where something has it. */
export function linkUnlessThere(from: string, path: string): boolean {
  try {
    linkSync(from, path)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return false
  }
}
