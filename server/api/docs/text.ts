import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** What `html` makes: escaped but for what another `html` made. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>

/** A sentence in which `code` stands between backticks. */
export function inline(text: string): Html[] {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))
}

const jsonParts = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?/g

/** A JSON text whose values stand out from their names. */
export function colouredJson(value: unknown): Html[] {
  const text = JSON.stringify(value, null, 2)
  const parts: Html[] = []
  let end = 0
  for (const match of text.matchAll(jsonParts)) {
    const [whole, , colon] = match
    if (colon === undefined) {
      parts.push(html`${text.slice(end, match.index)}<b>${whole}</b>`)
      end = match.index + whole.length
    }
  }
  return [...parts, html`${text.slice(end)}`]
}

/** bookAppointment → Book appointment. */
export function spoken(operationId: string): string {
  const words = operationId.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
