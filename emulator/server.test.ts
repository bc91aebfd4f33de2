import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startEmulator } from './server.ts'
import { create } from './testing/requests.ts'

test('a second emulator on the same file is refused and spoils nothing', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'twin-'))
  const ledgerFile = join(directory, 'ledger.jsonl')
  const emulator = await startEmulator({ ledgerFile })
  await create(emulator.url)
  const before = await readFile(ledgerFile, 'utf8')
  await expect(startEmulator({ ledgerFile })).rejects.toThrow(`The ledger ${ledgerFile} cannot be opened: another emulator has it open`)
  expect(await readFile(ledgerFile, 'utf8')).toContain(before)
  await emulator.stop()
  await (await startEmulator({ ledgerFile })).stop()
  await rm(directory, { recursive: true })
})
