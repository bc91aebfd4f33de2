import { expect, test } from 'vitest'
import type { Entry } from '../ledger/entry.ts'
import { inbound } from '../testing/webhook-parts.ts'
import { WINDOW_MS, Windows } from './windows.ts'

test('a window that closed is no longer kept', async () => {
  const written: Entry[] = []
  const windows = new Windows((entry) => Promise.resolve(void written.push(entry)))
  await windows.open(inbound({ phone: '+573000000001' }), '+576017452210', 0)
  await windows.open(inbound({ phone: '+573000000002' }), '+576017452210', 1)
  await windows.open(inbound({ phone: '+573000000001' }), '+576017452210', 2)
  await windows.open(inbound({ phone: '+573000000003' }), '+576017452210', WINDOW_MS + 1)
  expect([...windows.entries()]).toEqual([written[2], written[3]])
})
