import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LocalDateTime } from '../calendar/zone.ts'
import { newId } from '../platform/id.ts'
import { readPayload } from './button.ts'
import { buttonToken, readToken } from './button-token.ts'

const key = 'ab'.repeat(32)
const salon = newId()
const offered = { organizationId: salon, id: newId(), localStart: '2026-12-03T15:00:00' as LocalDateTime }
const token = buttonToken(key, offered)

test('a token tells the appointment and the start it was made for, and fits into a button', () => {
  expect(readToken(key, salon, token)).toEqual({ id: offered.id, localStart: offered.localStart })
  expect(token).toMatch(/^[\w.-]{40,60}$/)
})

test('every start in range comes back as it was', () => {
  const seconds = fc.integer({ min: 0, max: Date.parse('2200-12-31T23:59:59Z') / 1000 })
  fc.assert(
    fc.property(fc.uuid(), seconds, (id, at) => {
      const localStart = new Date(at * 1000).toISOString().slice(0, 19) as LocalDateTime
      expect(readToken(key, salon, buttonToken(key, { organizationId: salon, id, localStart }))).toEqual({ id, localStart })
    }),
  )
})

test('another organization, another key and any changed character are worth nothing', () => {
  expect(readToken(key, newId(), token)).toBeUndefined()
  expect(readToken('cd'.repeat(32), salon, token)).toBeUndefined()
  for (let at = 0; at < token.length; at += 1) {
    for (const letter of 'aZ0_.') {
      const changed = token.slice(0, at) + letter + token.slice(at + 1)
      // The last letter of a part carries spare bits: another spelling of the same bytes is no other token.
      const read = changed === token ? undefined : readToken(key, salon, changed)
      if (read !== undefined) expect(read).toEqual({ id: offered.id, localStart: offered.localStart })
    }
  }
})

test('any text can be a payload, and is none of ours', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => readPayload(key, salon, text) === undefined))
  for (const text of ['', 'c', 'c.', `x.${token}`, `c${token}`, token, `c.${token} `, `constructor.${token}`, `__proto__`]) {
    expect(readPayload(key, salon, text)).toBeUndefined()
  }
})

test.each([
  ['c', 'confirm'],
  ['m', 'move'],
  ['d', 'decline'],
])('%s asks to %s', (letter, action) => {
  expect(readPayload(key, salon, `${letter}.${token}`)).toEqual({ action, id: offered.id, localStart: offered.localStart })
})
