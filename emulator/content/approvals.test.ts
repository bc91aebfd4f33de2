import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { EmulatorOptions, RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import { officialClient } from '../testing/official-client.ts'
import { knock, look } from '../testing/requests.ts'
import { approvalOf, createTemplate, submitTemplate } from '../testing/templates.ts'

const UNSOUND = { types: { 'twilio/text': { body: '{{1}} te esperamos el lunes a las cinco.' } } }
let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())
beforeEach(() => knock(emulator.url, 'reset', {}))

test('a sound template waits under review for as long as nobody decides', async () => {
  const sid = await submitted(emulator.url)
  expect(await approvalOf(emulator.url, sid)).toMatchObject({ status: 'received' })
  await passes(emulator.url, 1_000)
  expect(await approvalOf(emulator.url, sid)).toMatchObject({ status: 'pending' })
  await passes(emulator.url, 86_400_000)
  expect(await approvalOf(emulator.url, sid)).toMatchObject({ status: 'pending' })
})

test('the rule approves it by itself', async () => {
  await knock(emulator.url, 'rules', { autoApprove: true })
  const sid = await submitted(emulator.url)
  await passes(emulator.url, 1_500)
  expect(await approvalOf(emulator.url, sid)).toMatchObject({ status: 'pending' })
  await passes(emulator.url, 500)
  expect(await approvalOf(emulator.url, sid)).toMatchObject({ status: 'approved', rejection_reason: '' })
})

test.each([[true], [false]])('what WhatsApp itself finds wrong is rejected and explained, with autoApprove %s', async (autoApprove) => {
  await knock(emulator.url, 'rules', { autoApprove })
  const sid = await submitted(emulator.url, UNSOUND)
  await passes(emulator.url, 2_000)
  const rejection_reason = expect.stringContaining('starts or ends with a variable') as unknown
  expect(await approvalOf(emulator.url, sid)).toMatchObject({ status: 'rejected', rejection_reason })
})

test('of two that say the same the second is rejected', async () => {
  const first = await submitted(emulator.url)
  const second = await submitted(emulator.url)
  await passes(emulator.url, 2_000)
  expect(await approvalOf(emulator.url, first)).toMatchObject({ status: 'pending' })
  expect(await approvalOf(emulator.url, second)).toMatchObject({ status: 'rejected' })
})

test('whoever decides at the door is faster than the review', async () => {
  const sid = await submitted(emulator.url, UNSOUND)
  await knock(emulator.url, 'templates', { sid, status: 'approved' })
  await passes(emulator.url, 5_000)
  expect(await approvalOf(emulator.url, sid)).toMatchObject({ status: 'approved' })
})

test('a template that is removed meanwhile stays away', async () => {
  const sid = await submitted(emulator.url)
  await officialClient(emulator.url).content.v1.contents(sid).remove()
  await passes(emulator.url, 5_000)
  await expect(approvalOf(emulator.url, sid)).rejects.toMatchObject({ code: 20404 })
})

test('a review that was called off does not hurry the next one', async () => {
  const sid = await submitted(emulator.url)
  await passes(emulator.url, 600)
  await knock(emulator.url, 'templates', { sid, status: 'unsubmitted' })
  await submitTemplate(emulator.url, sid)
  await passes(emulator.url, 600)
  expect(await approvalOf(emulator.url, sid)).toMatchObject({ status: 'received' })
})

test('a restart keeps templates, what was decided about them, and goes on with a review', async () => {
  await onFile(async (file) => {
    const options = { ...file, rules: { autoApprove: true } }
    const [waiting, paused, removed] = await during(options, async (url) => {
      const sids = [await submitted(url), await createTemplate(url), await createTemplate(url)] as const
      await knock(url, 'templates', { sid: sids[1], status: 'paused' })
      await officialClient(url).content.v1.contents(sids[2]).remove()
      expect(await approvalOf(url, sids[0])).toMatchObject({ status: 'received' })
      return sids
    })
    await during(options, async (url) => {
      await passes(url, 2_000)
      expect(await approvalOf(url, waiting)).toMatchObject({ status: 'approved', name: 'reminder' })
      expect(await approvalOf(url, paused)).toMatchObject({ status: 'paused' })
      await expect(approvalOf(url, removed)).rejects.toMatchObject({ code: 20404 })
    })
  })
})

test('a review that was half done when the emulator stopped ends', async () => {
  await onFile(async (options) => {
    const sid = await during(options, async (url) => {
      const unsound = await submitted(url, UNSOUND)
      await passes(url, 1_000)
      expect(await approvalOf(url, unsound)).toMatchObject({ status: 'pending' })
      return unsound
    })
    await during(options, async (url) => {
      await passes(url, 2_000)
      expect(await approvalOf(url, sid)).toMatchObject({ status: 'rejected' })
    })
  })
})

test('what was decided about a template of the sandbox outlives two restarts', async () => {
  const sid = 'HXb5b62575e6e4ff6129ad7c8efe1f983e'
  await onFile(async (options) => {
    await during(options, (url) => knock(url, 'templates', { sid, status: 'paused' }))
    await during(options, () => Promise.resolve())
    const listed = await during(options, (url) => look(url, 'templates'))
    expect(listed).toContainEqual(expect.objectContaining({ sid, status: 'paused' }))
  })
})

async function submitted(url: string, change: object = {}): Promise<string> {
  const sid = await createTemplate(url, change)
  await submitTemplate(url, sid)
  return sid
}

function passes(url: string, advanceMs: number) {
  return knock(url, 'clock', { advanceMs })
}

async function during<T>(options: EmulatorOptions, act: (url: string) => Promise<T>): Promise<T> {
  const running = await startEmulator(options)
  try {
    return await act(running.url)
  } finally {
    await running.stop()
  }
}

async function onFile(act: (options: EmulatorOptions) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'twin-'))
  try {
    await act({ ledgerFile: join(directory, 'ledger.jsonl') })
  } finally {
    await rm(directory, { recursive: true })
  }
}
