import { parseXml, XmlElement, XmlText } from '@rgrove/parse-xml'
import type { Answer } from './post-form.ts'

/** A `<Message>` of the business's TwiML answer. */
export interface Reply {
  readonly body: string
  readonly mediaUrls: readonly string[]
  readonly statusCallback: string | null
}

export interface Reading {
  /** null: the answer cannot be read, and the fallback address is asked instead. */
  readonly replies: readonly Reply[] | null
  readonly errorCode: number | null
}

const MOST_REPLIES = 10
const LONGEST_REPLY = 1_600
const markup: ReadonlySet<string> = new Set(['text/xml', 'application/xml', 'text/html'])

/** What the business answers to a message: TwiML, or plain text that is the reply itself. */
export function readAnswer({ body, contentType, isCut }: Answer, address: string): Reading {
  if (isCut) return unreadable(11750)
  if (body.trim() === '') return { replies: [], errorCode: null }
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === 'text/plain') return withinLimits([{ body: body.trim(), mediaUrls: [], statusCallback: null }])
  if (!markup.has(type)) return unreadable(12300)
  const response = parseResponse(body)
  if (response === undefined) return unreadable(12100)
  return withinLimits(elements(response, 'Message').map((message) => replyOf(message, address)))
}

function unreadable(errorCode: number): Reading {
  return { replies: null, errorCode }
}

function withinLimits(all: readonly Reply[]): Reading {
  const said = all.filter(({ body, mediaUrls }) => body !== '' || mediaUrls.length > 0)
  const short = said.filter(({ body }) => Array.from(body).length <= LONGEST_REPLY)
  const errorCode = short.length > MOST_REPLIES ? 14109 : short.length < said.length ? 21617 : null
  return { replies: short.slice(0, MOST_REPLIES), errorCode }
}

function parseResponse(body: string): XmlElement | undefined {
  try {
    const { root } = parseXml(body)
    return root?.name === 'Response' ? root : undefined
  } catch {
    return undefined
  }
}

function replyOf(message: XmlElement, address: string): Reply {
  const bodies = elements(message, 'Body')
  const callback = message.attributes['statusCallback'] ?? message.attributes['action']
  return {
    body: (bodies.length > 0 ? bodies.map(({ text }) => text).join('') : ownText(message)).trim(),
    mediaUrls: elements(message, 'Media').flatMap(({ text }) => absolute(text, address) ?? []),
    statusCallback: callback === undefined ? null : absolute(callback, address),
  }
}

function elements(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter((child) => child instanceof XmlElement).filter((child) => child.name === name)
}

function ownText({ children }: XmlElement): string {
  return children.map((child) => (child instanceof XmlText ? child.text : '')).join('')
}

/** TwiML may name addresses relative to the one that answered with it. */
function absolute(written: string, address: string): string | null {
  const url = URL.parse(written.trim(), address)
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null
}
