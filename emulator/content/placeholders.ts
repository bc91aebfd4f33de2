/** `{{1}}` or `{{name}}`; spaces around the name do not count. */
const PLACEHOLDER = /\{\{\s*([^{}\s]+)\s*\}\}/

/** The text cut at its placeholders: every second piece, from the second on, is a name. */
export function cutAtPlaceholders(text: string): readonly string[] {
  return text.split(PLACEHOLDER)
}

/** The names of the variables in every text of a value, however deep. */
export function namesIn(value: unknown): Set<string> {
  return new Set(textsIn(value).flatMap((text) => cutAtPlaceholders(text).filter((_piece, index) => index % 2 === 1)))
}

/** Braces that make no placeholder: `{{}}`, `{{name}` or `{{two words}}`. */
export function hasBrokenPlaceholder(value: unknown): boolean {
  return textsIn(value).some((text) => cutAtPlaceholders(text).some((piece, index) => index % 2 === 0 && /\{\{|\}\}/.test(piece)))
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}
