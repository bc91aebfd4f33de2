import { expect, test } from 'vitest'
import type { Course, Phone } from './book.js'
import { Book } from './book.js'

const KAREN = '+573152084471'
const INIGO = '+573104827719'

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
  book.replaceMessages({ phone: KAREN, total: 2, messages: [message(KAREN, { accepted: 1, sent: 2, delivered: 3 })] })
  const fresh = book.apply({ phones: [phone(KAREN, 1, 100)], messages: [message(KAREN, { accepted: 1, sent: 2 })] })
  expect(fresh).toEqual([])
  expect(book.messages()[0]?.at.delivered).toBe(3)
  expect(book.phone()?.total).toBe(2)
})

test('a conversation that comes when another phone is selected is not shown', () => {
  const book = opened(phone(INIGO, 1, 100), phone(KAREN, 1, 200))
  book.replaceMessages({ phone: INIGO, total: 1, messages: [message(INIGO, { accepted: 1 })] })
  expect(book.messages()).toEqual([])
})

test('after a reset nothing is selected, and the first message to come is', () => {
  const book = opened(phone(KAREN, 1, 200))
  book.replacePhones({ phoneCount: 0, phones: [] })
  expect(book.selected).toBeUndefined()
  book.replacePhones({ phoneCount: 1, phones: [phone(INIGO, 1, 300)] })
  expect(book.selected).toBe(INIGO)
})

function opened(...phones: Phone[]) {
  const book = new Book()
  book.replacePhones({ phoneCount: phones.length, phones: phones.toReversed() })
  return book
}

function phone(number: string, total: number, lastAt: number): Phone {
  return { phone: number, total, readReceipts: true, last: message(number, { accepted: lastAt }) }
}

function message(number: string, at: Course) {
  return { sid: 'SM1', phone: number, sender: '+576017452210', body: 'Hola', mediaUrls: [], contentSid: null, contentVariables: null, at }
}
