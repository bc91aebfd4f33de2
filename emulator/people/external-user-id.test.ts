import { expect, test } from 'vitest'
import { isBsuid } from '../ledger/message.ts'
import { externalUserId } from './external-user-id.ts'
import { someone } from './user.ts'

test('a given id is the id', () => {
  expect(externalUserId({ ...someone('+573152084471'), bsuid: 'CO.1A2B3C' })).toBe('CO.1A2B3C')
  expect(externalUserId(someone('CO.1A2B3C'))).toBe('CO.1A2B3C')
})

test.each([
  ['+573152084471', 'CO'],
  ['+525512345678', 'MX'],
  ['+50688887777', 'CR'],
  ['+14155552671', 'US'],
  ['+998901234567', 'ZZ'],
])('without one, %s has an id of %s that stays the same', (phone, country) => {
  const id = externalUserId(someone(phone))
  expect(id).toMatch(new RegExp(`^${country}\\.\\d{16}$`))
  expect(isBsuid(id)).toBe(true)
  expect(externalUserId(someone(phone))).toBe(id)
  expect(externalUserId(someone(`${phone.slice(0, -1)}0`))).not.toBe(id)
})
