import type { MessageIndex } from '../ledger/message-index.ts'
import type { Message } from '../ledger/message.ts'
import { withoutChannel } from '../ledger/message.ts'
import { TwilioRefusal } from './errors.ts'
import { messageJson, messagesPath, sentAt } from './message-json.ts'

const DAY_MS = 86_400_000
const FILTERS = ['To', 'From', 'DateSent', 'DateSent<', 'DateSent>'] as const

/** One page of the account's messages, newest first. A page token names the last message already seen, so arrivals shift nothing. */
export function listMessages(messages: MessageIndex, accountSid: string, query: URLSearchParams) {
  const page = wholeNumber(query.get('Page'), 0)
  const size = Math.min(Math.max(wholeNumber(query.get('PageSize'), 50), 1), 1_000)
  const token = query.get('PageToken')
  const left = { isPast: pastToken(messages, token), size, skip: token === null ? page * size : 0 }
  const { shown, more } = takePage(matching(messages, accountSid, query), left)
  const uriOf = (number: number, after?: Message) => pageUri(accountSid, query, { size, number, after })
  return {
    end: page * size + Math.max(shown.length - 1, 0),
    first_page_uri: uriOf(0),
    messages: shown.map(messageJson),
    next_page_uri: more ? uriOf(page + 1, shown.at(-1)) : null,
    page,
    page_size: size,
    previous_page_uri: page === 0 ? null : uriOf(page - 1),
    start: page * size,
    uri: uriOf(page),
  }
}

function* matching(messages: MessageIndex, accountSid: string, query: URLSearchParams): Generator<Message> {
  const from = query.get('From')
  const to = query.get('To')
  const wasSentThen = sentFilter(query)
  const all = within(messages, to)
  for (let index = all.length - 1; index >= 0; index -= 1) {
    const message = all[index]
    if (message?.accountSid !== accountSid) continue
    if ((to === null || message.to === to) && (from === null || message.from === from) && wasSentThen(message)) yield message
  }
}

/** Those of one phone when the addressee is one, which is what saves a look at everything. */
function within(messages: MessageIndex, to: string | null): readonly Message[] {
  const conversation = to === null ? undefined : messages.conversation(withoutChannel(to))
  return conversation?.messages ?? messages.all()
}

/** Names a message in the form of Twilio's tokens, and holds its time for when it is deleted. */
function tokenOf({ acceptedAt, sid }: Message): string {
  return `PA${sid.slice(0, 2)}${acceptedAt.toString(16).padStart(12, '0')}${sid.slice(2, 22)}`
}

/** Whether a message comes after the one the token names. */
function pastToken(messages: MessageIndex, token: string | null): (message: Message) => boolean {
  if (token === null) return () => true
  const named = messages.all().findLast((message) => tokenOf(message) === token)
  if (named === undefined) return ({ acceptedAt }) => acceptedAt <= parseInt(token.slice(4, 16), 16)
  let isSeen = false
  return (message) => {
    const isPast = isSeen
    isSeen ||= message === named
    return isPast
  }
}

interface Left {
  readonly isPast: (message: Message) => boolean
  readonly size: number
  readonly skip: number
}

function takePage(found: Iterable<Message>, { isPast, size, skip }: Left) {
  const shown: Message[] = []
  let left = skip
  for (const message of found) {
    if (!isPast(message)) continue
    else if (left > 0) left -= 1
    else if (shown.length === size) return { shown, more: true }
    else shown.push(message)
  }
  return { shown, more: false }
}

/** A bare date means its whole UTC day; `DateSent` alone always does. */
function sentFilter(query: URLSearchParams): (message: Message) => boolean {
  const on = query.get('DateSent')
  const day = on === null ? null : Math.floor(instantOf(on) / DAY_MS) * DAY_MS
  const before = query.get('DateSent<')
  const from = Math.max(day ?? -Infinity, instantOf(query.get('DateSent>') ?? '', -Infinity))
  const to = Math.min(day === null ? Infinity : day + DAY_MS - 1, before === null ? Infinity : lastInstantOf(before))
  if (from === -Infinity && to === Infinity) return () => true
  return (message) => {
    const sent = sentAt(message)
    return sent !== undefined && sent >= from && sent <= to
  }
}

function lastInstantOf(written: string): number {
  return instantOf(written) + (/^\d{4}-\d\d-\d\d$/.test(written) ? DAY_MS - 1 : 999)
}

function instantOf(written: string, absent?: number): number {
  if (written === '' && absent !== undefined) return absent
  const instant = Date.parse(written)
  if (Number.isNaN(instant)) throw new TwilioRefusal(20001, `Invalid date: ${written}`)
  return instant
}

function wholeNumber(written: string | null, absent: number): number {
  return /^\d{1,9}$/.test(written ?? '') ? Number(written) : absent
}

function pageUri(accountSid: string, query: URLSearchParams, at: { size: number; number: number; after: Message | undefined }): string {
  const asked = new URLSearchParams()
  for (const name of FILTERS) {
    const value = query.get(name)
    if (value !== null) asked.set(name, value)
  }
  asked.set('PageSize', String(at.size))
  asked.set('Page', String(at.number))
  if (at.after !== undefined) asked.set('PageToken', tokenOf(at.after))
  return `${messagesPath(accountSid)}.json?${asked.toString()}`
}
