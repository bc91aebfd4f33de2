import { invalid } from './check-fields.ts'
import { checkTypes } from './check-types.ts'
import type { Category, Content } from './content.ts'
import type { Fields } from './content-type.ts'
import { isFields } from './content-type.ts'
import { namesIn } from './placeholders.ts'

const MOST_VARIABLES = 100
const LONGEST_NAME = 16
const LONGEST_VALUE = 255

export type Wording = Pick<Content, 'friendlyName' | 'language' | 'variables' | 'types'>

/** What a request writes into a template; a part it does not mention is undefined. */
export type WordingChange = { [Key in keyof Wording]: Wording[Key] | undefined }

export interface Submission {
  readonly name: string
  readonly category: Category
  readonly allowCategoryChange: boolean
}

export const categories = ['UTILITY', 'MARKETING', 'AUTHENTICATION'] as const satisfies Category[]

function parseJsonObject(text: string): Fields {
  const value = parseJson(text)
  if (!isFields(value)) throw invalid('the body must be a JSON object')
  return value
}

export function parseWording(text: string): Wording {
  const { friendlyName = '', language, variables = {}, types } = parseChange(text)
  if (language === undefined) throw invalid('language is required')
  if (types === undefined) throw invalid('types is required')
  return { friendlyName, language, variables, types }
}

/** The official SDK for JavaScript sends `friendlyName` as it is written in a program. */
export function parseChange(text: string): WordingChange {
  const { friendly_name, friendlyName, language, variables, types } = parseJsonObject(text)
  return {
    friendlyName: parseText('friendly_name', friendly_name ?? friendlyName),
    language: parseText('language', language) || undefined,
    variables: parseVariables(variables),
    types: parseTypes(types),
  }
}

export function parseSubmission(text: string): Submission {
  const { name, category: asked, allow_category_change: allows } = parseJsonObject(text)
  if (typeof name !== 'string' || !/^[a-z0-9_]{1,512}$/.test(name)) {
    throw invalid('name must consist of lowercase letters, digits and underscores')
  }
  const category = categories.find((known) => known === asked)
  if (category === undefined) throw invalid(`category must be one of ${categories.join(', ')}`)
  if (allows !== undefined && typeof allows !== 'boolean') throw invalid('allow_category_change must be true or false')
  return { name, category, allowCategoryChange: allows ?? true }
}

function parseText(name: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw invalid(`${name} must be a string`)
  return value
}

function parseVariables(value: unknown): Record<string, string> | undefined {
  if (value === undefined || value === null) return undefined
  if (!isFields(value)) throw invalid('variables must be an object')
  checkNames(Object.keys(value))
  for (const [name, sample] of Object.entries(value)) {
    if (typeof sample !== 'string') throw invalid(`variables.${name} must be a string`)
    if (sample.length > LONGEST_VALUE) throw invalid(`variables.${name} exceeds ${LONGEST_VALUE} characters`)
  }
  return value as Record<string, string>
}

function parseTypes(value: unknown): Fields | undefined {
  if (value === undefined || value === null) return undefined
  if (!isFields(value)) throw invalid('types must be an object')
  checkTypes(value)
  checkNames([...namesIn(value)])
  return value
}

function checkNames(names: readonly string[]): void {
  if (names.length > MOST_VARIABLES) throw invalid(`a template has at most ${MOST_VARIABLES} variables`)
  const bad = names.find((name) => name === '' || name.length > LONGEST_NAME || /\s/.test(name))
  if (bad !== undefined) throw invalid(`the variable ${bad} must have from 1 to ${LONGEST_NAME} characters and no spaces`)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw invalid('the body is not JSON')
  }
}
