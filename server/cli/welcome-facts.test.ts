import { expect, test } from 'vitest'
import { readConfig } from '../config.ts'
import { setupOf } from './setup.ts'
import { welcomeFacts } from './welcome-facts.ts'

const account = { TWILIO_ACCOUNT_SID: `AC${'5'.repeat(32)}`, TWILIO_AUTH_TOKEN: 'secret', TWILIO_WHATSAPP_FROM: '+14155238886' }
const phone = 'http://127.0.0.1:4010/emulator/phone'

function factsWith(environment: NodeJS.Dict<string>, phoneUrl?: string) {
  return welcomeFacts(setupOf(readConfig('/nowhere', false, environment)).twilio, phoneUrl)
}

test('with nothing set, the emulator’s phone is shown where it runs', () => {
  expect(factsWith({}, phone)).toEqual({ phoneUrl: phone, whatsapp: { state: 'emulator', missing: [] } })
  expect(factsWith({})).toEqual({ phoneUrl: null, whatsapp: { state: 'not-configured', missing: Object.keys(account) } })
})

test('of an account nothing is told but that there is one', () => {
  expect(factsWith(account)).toEqual({ phoneUrl: null, whatsapp: { state: 'account', missing: [] } })
})

test('of a half-set account, what it lacks', () => {
  const facts = factsWith({ ...account, TWILIO_AUTH_TOKEN: undefined })
  expect(facts).toEqual({ phoneUrl: null, whatsapp: { state: 'not-configured', missing: ['TWILIO_AUTH_TOKEN'] } })
})
