import { isBsuid, isE164, withoutChannel } from '../ledger/message.ts'
import type { Fields } from './read-body.ts'
import { BadRequest } from './read-body.ts'

/** Each reads one field, absent or of its form; anything else is refused by name. */

export function flag(fields: Fields, name: string): boolean | undefined {
  const value = fields[name]
  if (value === undefined || typeof value === 'boolean') return value
  throw new BadRequest(`${name} must be true or false`)
}

export function text(fields: Fields, name: string): string | undefined {
  const value = fields[name]
  if (value === undefined || typeof value === 'string') return value
  throw new BadRequest(`${name} must be a text`)
}

/** null takes it away. */
export function textOrNull(fields: Fields, name: string): string | null | undefined {
  return fields[name] === null ? null : text(fields, name)
}

export function number(fields: Fields, name: string, { from, to }: { from: number; to: number }): number | undefined {
  const value = fields[name]
  if (value === undefined) return undefined
  if (typeof value === 'number' && value >= from && value <= to) return value
  throw new BadRequest(`${name} must be a number from ${from} to ${to}`)
}

export function oneOf<T extends string | number>(fields: Fields, name: string, allowed: readonly T[]): T | undefined {
  const value = fields[name]
  if (value === undefined) return undefined
  const found = allowed.find((one) => one === value)
  if (found === undefined) throw new BadRequest(`${name} must be one of ${allowed.join(', ')}`)
  return found
}

/** A phone number or BSUID, without its channel. */
export function phone(fields: Fields, name: string): string {
  const value = fields[name]
  const bare = typeof value === 'string' ? withoutChannel(value) : ''
  if (!isE164(bare) && !isBsuid(bare)) throw new BadRequest(`${name} must be a number such as +573152084471`)
  return bare
}

export function webAddress(fields: Fields, name: string): string | null | undefined {
  const value = textOrNull(fields, name)
  if (value === undefined || value === null) return value
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol)) throw new BadRequest(`${name} must be an http or https address`)
  return value
}
