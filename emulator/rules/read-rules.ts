import { changedRules } from './change-rules.ts'
import type { Rules } from './rules.ts'

/** Rules as written on a command line: `window=false`, `dailyLimit=50`. Throws a sentence about the first that is none. */
export function readRules(written: readonly string[]): Partial<Rules> {
  const changed = changedRules(Object.fromEntries(written.map(readRule)))
  if (typeof changed === 'string') throw new Error(changed)
  return changed
}

function readRule(rule: string): [string, unknown] {
  const [, name, value] = /^(\w+)=(true|false|null|\d+)$/.exec(rule) ?? []
  if (name === undefined || value === undefined) throw new Error(`${rule} is no rule; for example window=false or dailyLimit=50`)
  return [name, JSON.parse(value)]
}
