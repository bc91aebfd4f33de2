import type { Content } from './content.ts'
import { isSubmitted } from './content.ts'
import { beginsNoConversation, fieldsOf, listOf, shownType } from './content-type.ts'
import { variablesShown } from './fill.ts'
import { layouts } from './layouts.ts'
import { cutAtPlaceholders, hasBrokenPlaceholder } from './placeholders.ts'

const LONGEST_BODY = 1_024

/** What WhatsApp finds wrong with a template without a person looking at it; null: nothing. */
export function reviewFault(content: Content, others: readonly Content[]): string | null {
  const { type } = shownType(content)
  if (beginsNoConversation(type)) return `INVALID_FORMAT: ${type} cannot be used in a template`
  const authenticates = type === 'whatsapp/authentication'
  if (authenticates !== (content.approval?.category === 'AUTHENTICATION')) {
    return 'INCORRECT_CATEGORY: the category AUTHENTICATION and the content type whatsapp/authentication require each other'
  }
  if (authenticates) return null
  const why = variablesFault(content) ?? wordingFault(content)
  if (why !== null) return `INVALID_FORMAT: ${why}`
  const twin = others.find((other) => isTwin(content, other))
  return twin === undefined ? null : `DUPLICATE_CONTENT: the template ${twin.approval?.name ?? twin.sid} says the same in the same language`
}

function variablesFault(content: Content): string | null {
  const { fields } = shownType(content)
  const body = bodyOf(content)
  const names = variablesShown(content)
  if (hasBrokenPlaceholder(fields)) return 'a variable is badly formed'
  if (/^\s*\{\{/.test(body) || /\}\}[\s\p{P}]*$/u.test(body)) return 'the body starts or ends with a variable'
  if (/\}\}\s*\{\{/.test(body)) return 'two variables are next to each other'
  if (!isSequential(names)) return 'the numbers of the variables are not sequential'
  if (wordsIn(body) < 2 * countVariables(body) + 1) return 'the body has too many variables for its length'
  const unexplained = names.find((name) => !content.variables[name])
  return unexplained === undefined ? null : `the variable {{${unexplained}}} has no sample`
}

function wordingFault(content: Content): string | null {
  const { type, fields } = shownType(content)
  const { footer } = layouts[type](fields, asWritten, content.language)
  if (bodyOf(content).length > LONGEST_BODY) return `the body exceeds ${LONGEST_BODY} characters`
  if (footer !== null && isAdorned(footer)) return 'the footer holds an emoji, a newline or a variable'
  const titles = listOf(fields['actions']).map((action) => asWritten(fieldsOf(action)['title']))
  return titles.some(isAdorned) ? 'the title of a button holds an emoji, a newline or a variable' : null
}

/** Names that are no numbers have no order. */
function isSequential(names: readonly string[]): boolean {
  const numbers = names.filter((name) => /^\d+$/.test(name)).map(Number)
  return numbers.length === 0 || (Math.min(...numbers) === 1 && Math.max(...numbers) === new Set(numbers).size)
}

function wordsIn(body: string): number {
  const spoken = cutAtPlaceholders(body).filter((_piece, index) => index % 2 === 0)
  return spoken.join(' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}

function countVariables(body: string): number {
  return new Set(cutAtPlaceholders(body).filter((_piece, index) => index % 2 === 1)).size
}

function isAdorned(text: string): boolean {
  return /[\n\r]|\p{Extended_Pictographic}|\{\{/u.test(text)
}

/** Another template of the account that was submitted before and still stands. */
function isTwin(content: Content, other: Content): boolean {
  if (other.sid === content.sid || !isSubmitted(other) || other.approval?.status === 'rejected') return false
  const isEarlier = (other.approval?.submittedAt ?? 0) <= (content.approval?.submittedAt ?? 0)
  return isEarlier && other.language === content.language && JSON.stringify(shownType(other)) === JSON.stringify(shownType(content))
}

function bodyOf(content: Content): string {
  const { type, fields } = shownType(content)
  return layouts[type](fields, asWritten, content.language).body
}

function asWritten(text: unknown): string {
  return typeof text === 'string' ? text : ''
}
