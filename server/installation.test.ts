import { expect, test } from 'vitest'
import { webhookSourcesOf } from './installation.ts'

const publicUrl = 'https://citas.example.com'
const account = { accountSid: `AC${'0'.repeat(32)}`, authToken: 'new', from: '+14155238886', apiUrl: 'https://api.twilio.com' }
const emulator = { ...account, authToken: 'emulator', apiUrl: 'http://127.0.0.1:4010' }
const localUrl = 'http://127.0.0.1:3000'

test('an account is believed by its token and, while that is being changed, by the other one', () => {
  expect(webhookSourcesOf({ twilio: account, publicUrl }, {})).toEqual([{ authToken: 'new', publicUrl }])
  expect(webhookSourcesOf({ twilio: { ...account, previousAuthToken: 'old' }, publicUrl }, {})).toEqual([
    { authToken: 'new', publicUrl },
    { authToken: 'old', publicUrl },
  ])
})

test('the local emulator is believed at both addresses, and nobody where there is neither', () => {
  expect(webhookSourcesOf({ twilio: undefined, publicUrl }, { emulator, localUrl })).toEqual([
    { authToken: 'emulator', publicUrl },
    { authToken: 'emulator', publicUrl: localUrl },
  ])
  expect(webhookSourcesOf({ twilio: undefined, publicUrl }, {})).toEqual([])
  expect(webhookSourcesOf({ twilio: { missing: ['TWILIO_AUTH_TOKEN'] }, publicUrl }, {})).toEqual([])
})
