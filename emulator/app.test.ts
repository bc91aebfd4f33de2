import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningEmulator } from './server.ts'
import { startEmulator } from './server.ts'
import { ACCOUNT, TOKEN } from './testing/official-client.ts'
import { create, ledger } from './testing/requests.ts'

let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())

const paths = [`/2010-04-01/Accounts/${ACCOUNT}/Messages.json`, '/v1/Content', '/emulator/users']

test.each(paths)('%s takes no body beyond a megabyte, announced or not', async (path) => {
  const whole = new Uint8Array(1_048_577).fill(97)
  const answer = await post(path, whole)
  expect([answer.status, await answer.json()]).toEqual([413, { error: 'The body is larger than a megabyte' }])
  const unannounced = await post(path, new Blob([whole]).stream()).catch(() => undefined)
  expect(unannounced?.status ?? 413).toBe(413) // who is still sending may find the connection closed instead
  expect((await create(emulator.url)).status).toBe(201)
  expect(await ledger(emulator.url)).not.toEqual([])
})

function post(path: string, body: Uint8Array<ArrayBuffer> | ReadableStream) {
  const headers = { authorization: `Basic ${btoa(`${ACCOUNT}:${TOKEN}`)}` }
  return fetch(emulator.url + path, { method: 'POST', headers, body, duplex: 'half' })
}
