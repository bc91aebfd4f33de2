import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'puntual-config-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const read = (environment: Record<string, string> = {}) => readConfig(folder, false, environment)

const SID = `AC${'0'.repeat(32)}`
const account = { TWILIO_ACCOUNT_SID: SID, TWILIO_AUTH_TOKEN: 'secret-token', TWILIO_WHATSAPP_FROM: 'whatsapp:+14155238886' }

test('nothing set is a laptop: port 3000, embedded database, local emulator', () => {
  expect(read()).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    databaseUrl: undefined,
    dataDir: join(folder, 'data'),
    twilio: undefined,
    logFormat: 'json',
  })
})

test.each([
  ['PORT', 'tres mil', 'PORT is "tres mil": not valid. Example: 3000'],
  ['PORT', '70000', 'PORT is "70000": not valid. Example: 3000'],
  ['PUBLIC_URL', 'citas.example.com', 'PUBLIC_URL is "citas.example.com": not valid. Example: https://citas.example.com'],
  ['DATABASE_URL', 'mysql://root:hunter2@db', 'DATABASE_URL: not valid. Example: postgresql://user:password@localhost:5432/puntual'],
  ['SECRET_KEY', 'short', 'SECRET_KEY: too short. Example: the output of: openssl rand -hex 32'],
  ['TWILIO_ACCOUNT_SID', 'SK123', 'TWILIO_ACCOUNT_SID is "SK123": not valid. Example: AC followed by 32 hexadecimal digits'],
  ['TWILIO_WHATSAPP_FROM', '310 482 7719', 'TWILIO_WHATSAPP_FROM is "310 482 7719": not valid. Example: whatsapp:+14155238886'],
  [
    'TWILIO_API_URL',
    'http://twilio.example.com',
    'TWILIO_API_URL is "http://twilio.example.com": not valid. Example: https://api.twilio.com',
  ],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL is "loud": not valid. Example: info'],
])('%s=%s is one clear line', (name, value, line) => {
  const reading = () => read({ [name]: value })
  expect(reading).toThrow(ConfigError)
  expect(reading).toThrow(line)
})

test('a whole Twilio account is read, its sender without the channel', () => {
  expect(read(account).twilio).toEqual({
    accountSid: SID,
    authToken: 'secret-token',
    from: '+14155238886',
    apiUrl: 'https://api.twilio.com',
  })
  expect(read({ ...account, TWILIO_API_URL: 'http://127.0.0.1:4010' }).twilio).toMatchObject({ apiUrl: 'http://127.0.0.1:4010' })
})

test('a half-set account names what is missing', () => {
  expect(read({ TWILIO_ACCOUNT_SID: SID }).twilio).toEqual({ missing: ['TWILIO_AUTH_TOKEN', 'TWILIO_WHATSAPP_FROM'] })
  expect(read({ ...account, TWILIO_AUTH_TOKEN: '' }).twilio).toEqual({ missing: ['TWILIO_AUTH_TOKEN'] })
})

test('the token that Twilio signed with before is read beside the account, and is none by itself', () => {
  const changing = { ...account, TWILIO_AUTH_TOKEN_PREVIOUS: 'older-token' }
  expect(read(changing).twilio).toMatchObject({ authToken: 'secret-token', previousAuthToken: 'older-token' })
  expect(read({ TWILIO_AUTH_TOKEN_PREVIOUS: 'older-token' }).twilio).toEqual({ missing: Object.keys(account) })
})

test('.env is read, and a value already in the environment wins', () => {
  writeFileSync(join(folder, '.env'), 'PORT=4000\nHOST=0.0.0.0\n')
  expect(read({ PORT: '5000' })).toMatchObject({ port: 5000, host: '0.0.0.0' })
})

test('a mail server is set by one address; who writes follows from where people find us', () => {
  const mail = (more: Record<string, string>) => readConfig('/nowhere', false, { PUBLIC_URL: 'https://citas.example.com', ...more }).mail
  expect(mail({})).toBeUndefined()
  const smtpUrl = 'smtps://user:secret@mail.example.com'
  expect(mail({ SMTP_URL: smtpUrl })).toEqual({ smtpUrl, from: 'Puntual <puntual@citas.example.com>' })
  expect(mail({ SMTP_URL: smtpUrl, MAIL_FROM: 'hola@salon.co' })).toEqual({ smtpUrl, from: 'hola@salon.co' })
  expect(() => mail({ SMTP_URL: 'https://user:secret@mail.example.com' })).toThrow(/^SMTP_URL: not valid\. Example: smtps:/)
})
