import { expect, test } from 'vitest'
import { accountIn, type Draft, faultsOf } from './credentials.ts'

const sid = `AC${'0'.repeat(32)}`
const right: Draft = { accountSid: sid, authToken: 'a'.repeat(32), writesFrom: 'number', number: '+57 601 745 2210', service: '' }

test('what people paste is taken as it is meant', () => {
  expect(faultsOf({ ...right, accountSid: ` ${sid}\n`, number: 'whatsapp:+57 (601) 745-2210' })).toEqual([])
  expect(accountIn({ ...right, accountSid: ` ${sid}\n`, number: 'whatsapp:+57 (601) 745-2210' })).toEqual({
    accountSid: sid,
    authToken: right.authToken,
    from: '+576017452210',
  })
  expect(accountIn({ ...right, writesFrom: 'sandbox' })).toMatchObject({ from: '+14155238886' })
  const service = `MG${'1'.repeat(32)}`
  expect(accountIn({ ...right, writesFrom: 'service', service })).toEqual({
    accountSid: sid,
    authToken: right.authToken,
    messagingServiceSid: service,
  })
})

test.each([
  [{ accountSid: '' }, 'sidMissing'],
  [{ accountSid: `SK${'0'.repeat(32)}` }, 'sidKey'],
  [{ accountSid: 'AC12' }, 'sidShape'],
  [{ authToken: ' ' }, 'tokenMissing'],
  [{ authToken: 'abc' }, 'tokenShape'],
  [{ number: '601 745 2210' }, 'numberShape'],
  [{ writesFrom: 'service' as const, service: sid }, 'serviceShape'],
])('%o is told as %s', (change, fault) => {
  expect(faultsOf({ ...right, ...change })).toMatchObject([{ fault }])
})
