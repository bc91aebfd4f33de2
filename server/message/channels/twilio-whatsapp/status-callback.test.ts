import { expect, test } from 'vitest'
import { callbackBaseOf, statusCallbackOf } from './status-callback.ts'

test('the address names the attempt, and asks for repetition', () => {
  for (const base of ['https://citas.example.com/puntual', 'https://citas.example.com/puntual/']) {
    expect(statusCallbackOf(base, '0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a')).toBe(
      'https://citas.example.com/puntual/webhooks/twilio/status/0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a#rc=2&rp=5xx,ct,rt',
    )
  }
})

const twilio = 'https://api.twilio.com'
const here = 'http://127.0.0.1:4010'

test.each([
  ['https://citas.example.com', twilio],
  ['https://citas.example.com:8443/puntual', twilio],
  ['https://citas.example.com', here],
  ['http://localhost:3000', here],
  ['http://127.0.0.1:3000', here],
  ['http://[::1]:3000', 'http://localhost:4010'],
])('%s hears %s', (publicUrl, apiUrl) => {
  expect(callbackBaseOf(publicUrl, apiUrl)).toBe(publicUrl)
})

test.each([
  ['http://localhost:3000', twilio],
  ['https://localhost', twilio],
  ['https://127.0.0.1', twilio],
  ['http://citas.example.com', twilio],
  ['http://citas.example.com', here],
  ['https://mis_citas.example.com', twilio],
])('%s is not told to %s', (publicUrl, apiUrl) => {
  expect(callbackBaseOf(publicUrl, apiUrl)).toBeUndefined()
})
