import { TwilioRefusal } from '../twilio/errors.ts'
import type { Fields } from './content-type.ts'
import { isFields, listOf } from './content-type.ts'

/** A part of a template, and where it stands, for whoever wrote it. */
export interface Part {
  readonly at: string
  readonly fields: Fields
}

export function invalid(what: string): TwilioRefusal {
  return new TwilioRefusal(20001, `Invalid parameter: ${what}`)
}

export function partOf(at: string, value: unknown): Part {
  if (!isFields(value)) throw invalid(`${at} must be an object`)
  return { at, fields: value }
}

export function mustText(part: Part, name: string, longest: number): void {
  if (isAbsent(part.fields[name])) throw invalid(`${part.at}.${name} is required`)
  mayText(part, name, longest)
}

export function mayText({ at, fields }: Part, name: string, longest: number): void {
  const text = fields[name]
  if (isAbsent(text)) return
  if (typeof text !== 'string') throw invalid(`${at}.${name} must be a string`)
  if (text.length > longest && Array.from(text).length > longest) throw invalid(`${at}.${name} exceeds ${longest} characters`)
}

export function mustNumber({ at, fields }: Part, name: string): void {
  if (typeof fields[name] !== 'number') throw invalid(`${at}.${name} must be a number`)
}

export function mustOneOf({ at, fields }: Part, name: string, known: readonly string[]): void {
  const value = fields[name]
  if (typeof value !== 'string' || !known.includes(value)) throw invalid(`${at}.${name} must be one of ${known.join(', ')}`)
}

/** From one to `most` parts, each checked. */
export function mustParts(part: Part, name: string, most: number, check: (part: Part) => void): void {
  if (listOf(part.fields[name]).length === 0) throw invalid(`${part.at}.${name} must not be empty`)
  mayParts(part, name, most, check)
}

export function mayParts({ at, fields }: Part, name: string, most: number, check: (part: Part) => void): void {
  const list = fields[name]
  if (isAbsent(list)) return
  if (!Array.isArray(list)) throw invalid(`${at}.${name} must be a list`)
  if (list.length > most) throw invalid(`${at}.${name} has more than ${most} entries`)
  list.forEach((value: unknown, index) => check(partOf(`${at}.${name}[${index}]`, value)))
}

export function mayMedia({ at, fields: { media } }: Part): void {
  if (isAbsent(media)) return
  const isList = Array.isArray(media) && media.every((url) => typeof url === 'string' && url !== '')
  if (!isList) throw invalid(`${at}.media must be a list of addresses`)
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}
