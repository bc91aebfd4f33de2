import type { ButtonAction } from '../../message/button-action.ts'
import type { AppointmentKind } from '../notification.ts'

/** What a template may speak of. `token` belongs to the buttons: it binds a tap to one appointment as it stood. */
export const placeholders = ['name', 'business', 'services', 'when', 'previousWhen', 'place'] as const
export type Placeholder = (typeof placeholders)[number]

export interface TemplateButton {
  action: ButtonAction
  title: string
}

/** The words of a kind in a language, as WhatsApp is asked to approve them: `{{name}}` stands for a value. */
export interface TemplateWords {
  body: string
  buttons: readonly TemplateButton[]
}

/** A value for every placeholder, none of them empty. Only the sandbox's own template tells the day from the time. */
export type TemplateValues = Record<Placeholder, string> & { day?: string; time?: string }

export type TemplateTexts = Record<AppointmentKind, TemplateWords>

const PLACEHOLDER = /\{\{\s*(\w+)\s*\}\}/g

/** The placeholders in order of their first appearance. */
export function placeholdersOf(body: string): string[] {
  return [...new Set([...body.matchAll(PLACEHOLDER)].map(([, name = '']) => name))]
}

/** The text as the client will read it. */
export function fillIn(body: string, values: TemplateValues): string {
  return body.replaceAll(PLACEHOLDER, (whole, name: string) => (name in values ? fitted(body, name, values) : whole))
}

/** A value that ends a sentence already, as «3:00 p. m.» does, leaves the full stop to the words around it. */
function fitted(body: string, name: string, values: TemplateValues): string {
  const value = values[name as keyof TemplateValues] ?? ''
  return value.length > 1 && value.endsWith('.') && new RegExp(`\\{\\{\\s*${name}\\s*\\}\\}\\.`).test(body) ? value.slice(0, -1) : value
}

/** As Twilio takes it: `{{1}}`, `{{2}}` … in order of appearance. The number after the last is the buttons' token. */
export function numbered(body: string): string {
  const names = placeholdersOf(body)
  return body.replaceAll(PLACEHOLDER, (_whole, name: string) => `{{${names.indexOf(name) + 1}}}`)
}

/** The `ContentVariables` of one message; `token` goes into the buttons, where there are any. */
export function variablesOf({ body, buttons }: TemplateWords, values: TemplateValues, token: string): Record<string, string> {
  const names = placeholdersOf(body)
  const numbers = Object.fromEntries(names.map((name, index) => [String(index + 1), fitted(body, name, values)]))
  return buttons.length === 0 ? numbers : { ...numbers, [String(names.length + 1)]: token }
}
