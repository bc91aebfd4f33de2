import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import { ACCOUNT } from '../testing/official-client.ts'
import { knock, look } from '../testing/requests.ts'
import { approvalOf, createTemplate, REMINDER } from '../testing/templates.ts'

const SANDBOX = 'HXb5b62575e6e4ff6129ad7c8efe1f983e'
let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())
beforeEach(() => knock(emulator.url, 'reset', {}))

test('a template that was never submitted is approved under its friendly name', async () => {
  const sid = await createTemplate(emulator.url)
  const answer = await knock(emulator.url, 'templates', { sid, status: 'approved' })
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    sid,
    accountSid: ACCOUNT,
    types: REMINDER.types,
    contentType: 'twilio/quick-reply',
    status: 'approved',
    approval: { name: 'cita_recordatorio', category: 'UTILITY', status: 'approved', rejectionReason: '' },
    languageMissing: false,
  })
  expect(await approvalOf(emulator.url, sid)).toMatchObject({ status: 'approved', name: 'cita_recordatorio' })
})

test('what is not mentioned stays as it was', async () => {
  const sid = await createTemplate(emulator.url)
  await knock(emulator.url, 'templates', { sid, status: 'approved' })
  await knock(emulator.url, 'templates', { sid, category: 'MARKETING' })
  const answer = await knock(emulator.url, 'templates', { sid, languageMissing: true })
  expect(await answer.json()).toMatchObject({ status: 'approved', approval: { category: 'MARKETING' }, languageMissing: true })
})

test('a rejection says why, until the template is approved after all', async () => {
  const sid = await createTemplate(emulator.url)
  await knock(emulator.url, 'templates', { sid, status: 'rejected', rejectionReason: 'Too vague' })
  expect(await approvalOf(emulator.url, sid)).toMatchObject({ status: 'rejected', rejection_reason: 'Too vague' })
  await knock(emulator.url, 'templates', { sid, status: 'approved' })
  expect(await approvalOf(emulator.url, sid)).toMatchObject({ status: 'approved', rejection_reason: '' })
})

test('a submission can be taken back', async () => {
  const sid = await createTemplate(emulator.url)
  await knock(emulator.url, 'templates', { sid, status: 'disabled' })
  await knock(emulator.url, 'templates', { sid, status: 'unsubmitted' })
  expect(await approvalOf(emulator.url, sid)).toMatchObject({ status: 'unsubmitted', name: '' })
})

test('every template is listed, newest first, and the sandbox knows its own from the beginning', async () => {
  const sids = [await createTemplate(emulator.url), await createTemplate(emulator.url)]
  const listed = (await look(emulator.url, 'templates')) as { sid: string; accountSid: string | null; status: string }[]
  expect(listed.map(({ sid }) => sid).slice(0, 2)).toEqual(sids.reverse())
  expect(listed).toContainEqual(expect.objectContaining({ sid: SANDBOX, accountSid: null, status: 'approved' }))
})

test('a reset forgets what was decided about the sandbox as well', async () => {
  await knock(emulator.url, 'templates', { sid: SANDBOX, status: 'paused' })
  expect(await look(emulator.url, 'templates')).toContainEqual(expect.objectContaining({ sid: SANDBOX, status: 'paused' }))
  await knock(emulator.url, 'reset', {})
  expect(await look(emulator.url, 'templates')).toContainEqual(expect.objectContaining({ sid: SANDBOX, status: 'approved' }))
})

test.each([
  ['an unknown template', { sid: `HX${'0'.repeat(32)}`, status: 'approved' }, 'sid'],
  ['no template', { status: 'approved' }, 'sid'],
  ['an unknown status', { sid: SANDBOX, status: 'liked' }, 'status'],
  ['an unknown category', { sid: SANDBOX, category: 'OTP' }, 'category'],
  ['a language that is neither there nor missing', { sid: SANDBOX, languageMissing: 'en' }, 'languageMissing'],
  ['a reason for an approval', { sid: SANDBOX, rejectionReason: 'Too vague' }, 'rejectionReason'],
  ['another key', { sid: SANDBOX, paused: true }, 'paused'],
])('it refuses %s and names the cause', async (_why, body, named) => {
  const answer = await knock(emulator.url, 'templates', body)
  expect(answer.status).toBe(400)
  expect(await answer.json()).toEqual({ error: expect.stringContaining(named) as unknown })
})
