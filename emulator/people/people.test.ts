import { expect, test } from 'vitest'
import { inbound, outbound } from '../testing/webhook-parts.ts'
import { externalUserId } from './external-user-id.ts'
import { People } from './people.ts'
import { someone } from './user.ts'

const PHONE = '+573152084471'
const nowhere = () => Promise.resolve()

test('a business-scoped id the business was told of leads to the phone, described or not', async () => {
  const people = new People(nowhere)
  people.reveal(`whatsapp:${PHONE}`)
  expect(people.of(`whatsapp:${externalUserId(someone(PHONE))}`)).toEqual(someone(PHONE))
  await people.describe({ ...someone(PHONE), name: 'Karen' })
  expect(people.of(externalUserId(someone(PHONE))).name).toBe('Karen')
})

test('one it was never told of leads nowhere', () => {
  const id = externalUserId(someone(PHONE))
  expect(new People(nowhere).of(id)).toEqual(someone(id))
})

test.each([
  ['a client wrote', inbound(), PHONE],
  ['a callback told', outbound({ statusCallback: 'https://example.org/status' }), PHONE],
  ['nothing told', outbound(), externalUserId(someone(PHONE))],
])('after a restart it still leads to whom %s of before', (_what, message, phone) => {
  const people = new People(nowhere)
  people.recall({ accepted: message })
  expect(people.of(externalUserId(someone(PHONE))).phone).toBe(phone)
})
