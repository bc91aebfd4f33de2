import { expect, test } from 'vitest'
import { startEmulator } from '../server.ts'
import { ACCOUNT } from '../testing/official-client.ts'
import { create, get, knock, ledger } from '../testing/requests.ts'

const MESSAGES = `/2010-04-01/Accounts/${ACCOUNT}/Messages.json`

interface Page {
  messages: { uri: string }[]
  next_page_uri: string | null
}

test('deleting each message while paging deletes them all', async () => {
  const emulator = await startEmulator({ rules: { window: false } })
  for (let number = 0; number < 10; number += 1) await create(emulator.url, { Body: String(number) })
  await knock(emulator.url, 'clock', { advanceMs: 5_000 })
  for (let path: string | null = `${MESSAGES}?PageSize=3`; path !== null;) {
    const page = (await (await get(emulator.url, path)).json()) as Page
    for (const { uri } of page.messages) await get(emulator.url, uri, undefined, { method: 'DELETE' })
    path = page.next_page_uri
  }
  expect(await ledger(emulator.url)).toEqual([])
  await emulator.stop()
})
