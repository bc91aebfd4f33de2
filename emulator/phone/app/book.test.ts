import { expect, test } from 'vitest'
import type { Message, Phone } from './book.js'
import { Book } from './book.js'
import { INIGO, KAREN, message, phone, SALON } from './examples.ts'

test('the phone that heard last is shown first and selected at the start', () => {
  const book = opened(phone(INIGO, 1, 100), phone(KAREN, 1, 200))
  expect(book.selected).toBe(KAREN)
  expect(book.phones().map((one) => one.phone)).toEqual([KAREN, INIGO])
})

test('what arrives while another phone is looked at counts as not seen, until somebody looks', () => {
  const book = opened(phone(INIGO, 1, 100), phone(KAREN, 1, 200))
  book.apply({ phones: [phone(INIGO, 3, 301), phone(KAREN, 2, 300)], messages: [] })
  expect(book.phones().map((one) => book.unseen(one))).toEqual([2, 0])
  book.select(INIGO)
  expect(book.phones().map((one) => book.unseen(one))).toEqual([0, 0])
})

test('a change that is older than what was read takes nothing back', () => {
  const book = opened(phone(KAREN, 2, 200))
  book.replaceMessages(conversation(phone(KAREN, 2, 200), message({ at: { accepted: 1, sent: 2, delivered: 3 } })))
  const fresh = book.apply({ phones: [phone(KAREN, 1, 100)], messages: [message({ at: { accepted: 1, sent: 2 } })] })
  expect(fresh).toEqual([])
  expect(book.messages()[0]?.at.delivered).toBe(3)
  expect(book.phone()?.total).toBe(2)
})

test('a conversation that comes when another phone is selected is not shown', () => {
  const book = opened(phone(INIGO, 1, 100), phone(KAREN, 1, 200))
  book.replaceMessages(conversation(phone(INIGO, 1, 100), message({ phone: INIGO })))
  expect(book.messages()).toEqual([])
})

test('after a reset nothing is selected, and the first message to come is', () => {
  const book = opened(phone(KAREN, 1, 200))
  book.replacePhones({ phoneCount: 0, phones: [] })
  expect(book.selected).toBeUndefined()
  book.replacePhones({ phoneCount: 1, phones: [phone(INIGO, 1, 300)] })
  expect(book.selected).toBe(INIGO)
})

test.each([
  ['iñigo', [INIGO]],
  ['ZARATE', [INIGO]],
  ['310 482', [INIGO]],
  ['+57', [KAREN, INIGO]],
  ['', [KAREN, INIGO]],
  ['nadie', []],
])('a search for «%s» finds by name, whatever its accents, and by digits', (wanted, found) => {
  const book = opened({ ...phone(INIGO, 1, 100), name: 'Íñigo Zárate' }, phone(KAREN, 1, 200))
  expect(book.phones(wanted).map((one) => one.phone)).toEqual(found)
})

test('a phone nobody wrote to may write to every business there is; one that was, to those of its conversation', () => {
  const book = opened({ ...phone(KAREN, 0, 0), last: null })
  book.businesses = [SALON, '+14155238886']
  book.replaceMessages(conversation({ ...phone(KAREN, 0, 0), last: null }))
  expect([book.sender, book.senders()]).toEqual([SALON, [SALON, '+14155238886']])
  book.apply({ phones: [phone(KAREN, 1, 300)], messages: [message({ sender: '+14155238886' })] })
  expect([book.sender, book.senders()]).toEqual(['+14155238886', ['+14155238886']])
})

function opened(...phones: Phone[]) {
  const book = new Book()
  book.replacePhones({ phoneCount: phones.length, phones: phones.toReversed() })
  return book
}

function conversation(one: Phone, ...messages: Message[]) {
  return { ...one, messages }
}
