import type { Rules } from './rules.ts'
import { realRules } from './rules.ts'

/** The rules that were given, or a sentence about the first that cannot be so. */
export function changedRules(given: Readonly<Record<string, unknown>>): Partial<Rules> | string {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(realRules, name)) return `${name} is no rule; known: ${Object.keys(realRules).join(', ')}`
    if (typeof realRules[name as keyof Rules] === 'boolean') {
      if (typeof value !== 'boolean') return `${name} must be true or false`
    } else if (value !== null && !isLimit(value)) return `${name} must be a whole number from 0, or null for no limit`
  }
  return given
}

function isLimit(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0
}
