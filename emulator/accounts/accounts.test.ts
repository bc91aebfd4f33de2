import { expect, test } from 'vitest'
import { Accounts } from './accounts.ts'

const SID = `AC${'a'.repeat(32)}`

test('a disk that is full stops nobody from being adopted', () => {
  const accounts = new Accounts(() => Promise.reject(new Error('no space left')))
  expect(accounts.admits(SID, `Basic ${btoa(`${SID}:token`)}`)).toBe(true)
  expect(accounts.find(SID)).toMatchObject({ token: 'token', declared: false })
})
