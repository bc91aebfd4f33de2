import type { Message, Phone } from './book.js'

export const KAREN = '+573152084471'
export const INIGO = '+573104827719'
export const SALON = '+576017452210'

const nothing = {
  mediaUrls: [],
  contentSid: null,
  contentVariables: null,
  template: null,
  rendered: null,
  errorCode: null,
  errorName: null,
}

/** A text from the salon to Karen, but for what is given. */
export function message(given: Partial<Message> = {}): Message {
  const text = { sid: 'SM1', phone: KAREN, sender: SALON, isInbound: false, body: 'Hola', status: 'read' }
  return { ...nothing, ...text, sendAt: null, tapped: null, answers: null, at: { accepted: 1 }, ...given }
}

export function phone(number: string, total: number, lastAt: number): Phone {
  const habits = { name: null, readReceipts: true, blocked: false, notOnWhatsApp: false, joinedUntil: null, windows: {} }
  return { ...habits, phone: number, total, last: message({ phone: number, at: { accepted: lastAt } }) }
}
