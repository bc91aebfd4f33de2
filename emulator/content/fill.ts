import { TwilioRefusal } from '../twilio/errors.ts'
import type { Content } from './content.ts'
import { isFields, shownType } from './content-type.ts'
import { layouts } from './layouts.ts'
import { cutAtPlaceholders, hasBrokenPlaceholder, namesIn } from './placeholders.ts'
import type { Rendered } from './rendered.ts'

export interface Filled {
  readonly body: string
  readonly rendered: Rendered
  /** Why WhatsApp will turn it down once it was accepted. */
  readonly errorCode: 63013 | 63028 | null
}

type Values = ReadonlyMap<string, string>

/** What is the same for every message of a content template. */
interface Prepared {
  readonly shown: ReturnType<typeof shownType>
  /** The variables of what WhatsApp shows. */
  readonly used: readonly string[]
  /** Those, the ones of its other shapes and the ones with a sample. */
  readonly known: ReadonlySet<string>
  readonly isBroken: boolean
  readonly pieces: Map<string, readonly string[]>
}

const prepared = new WeakMap<Content, Prepared>()

/** Fills in the variables, as written in the request: refused with 21656 where Twilio does so at once. */
export function fill(content: Content, variables: string | null): Filled {
  const template = prepare(content)
  const given = parseVariables(variables)
  if (template.isBroken || Object.keys(given).some((name) => !template.known.has(name))) throw new TwilioRefusal(21656)
  const values = new Map([...Object.entries(content.variables), ...Object.entries(given)])
  const { type, fields } = template.shown
  const fillText = (text: unknown) => (typeof text === 'string' ? fillPieces(piecesOf(template, text), values) : '')
  const { body, ...layout } = layouts[type](fields, fillText, content.language)
  return { body, rendered: { type, ...layout }, errorCode: flawOf(template.used, values) }
}

/** The variables in what WhatsApp shows of it. */
export function variablesShown(content: Pick<Content, 'types'>): string[] {
  const { type, fields } = shownType(content)
  return [...namesIn(fields), ...(type === 'whatsapp/authentication' ? ['1'] : [])]
}

function prepare(content: Content): Prepared {
  const kept = prepared.get(content)
  if (kept !== undefined) return kept
  const used = variablesShown(content)
  const known = new Set([...used, ...namesIn(content.types), ...Object.keys(content.variables)])
  const made = { shown: shownType(content), used, known, isBroken: hasBrokenPlaceholder(content.types), pieces: new Map() }
  prepared.set(content, made)
  return made
}

function parseVariables(written: string | null): Record<string, string> {
  const values = written === null ? {} : parseJson(written)
  if (!isFields(values)) throw new TwilioRefusal(21656)
  if (Object.values(values).some((value) => typeof value !== 'string' || value === '')) throw new TwilioRefusal(21656)
  return values as Record<string, string>
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return undefined
  }
}

function piecesOf({ pieces }: Prepared, text: string): readonly string[] {
  const kept = pieces.get(text)
  if (kept !== undefined) return kept
  const cut = cutAtPlaceholders(text)
  pieces.set(text, cut)
  return cut
}

function fillPieces(pieces: readonly string[], values: Values): string {
  return pieces.map((piece, index) => (index % 2 === 0 ? piece : values.get(piece) || `{{${piece}}}`)).join('')
}

/** WhatsApp takes neither fewer values than placeholders, nor values that would break the template's form. */
function flawOf(used: readonly string[], values: Values): 63013 | 63028 | null {
  if (used.some((name) => !values.get(name))) return 63028
  return used.some((name) => /[\n\r\t]| {4}/.test(values.get(name) ?? '')) ? 63013 : null
}
