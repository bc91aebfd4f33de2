import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../scripts/postgres-process.ts'
import { ledgerOf } from './emulator.ts'
import { runInstalled } from './program.ts'
import { until } from './until.ts'

const emulator = fileURLToPath(new URL('../../emulator', import.meta.url))
const execute = promisify(execFile)
const INSTALL_MS = 120_000

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'puntual-package-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('the WhatsApp twin packs, installs in an empty folder and accepts a message there', { timeout: INSTALL_MS }, async () => {
  const before = await readFile(join(emulator, 'package.json'), 'utf8')
  const packed = await execute('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: emulator })
  expect(await readFile(join(emulator, 'package.json'), 'utf8')).toBe(before)
  await execute('npm', ['install', '--no-audit', '--no-fund', '--prefix', folder, join(folder, packed.stdout.trim())], { cwd: folder })
  const port = await freePort()
  const program = runInstalled(
    join(folder, 'node_modules/.bin/puntual-whatsapp-twin'),
    ['--port', String(port), '--rule', 'window=false'],
    folder,
  )
  const url = `http://127.0.0.1:${port}`
  await until('the installed twin answers', 10_000, () => ledgerOf(url).catch(() => undefined))
  const account = `AC${'1'.repeat(32)}`
  const answer = await fetch(`${url}/2010-04-01/Accounts/${account}/Messages.json`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${account}:token`)}` },
    body: new URLSearchParams({ To: 'whatsapp:+573152084471', From: 'whatsapp:+576017452210', Body: 'Hola' }),
  })
  expect([answer.status, await ledgerOf(url)]).toMatchObject([201, [{ body: 'Hola' }]])
  expect((await fetch(`${url}/emulator/phone`)).status).toBe(200)
  expect(await program.end('SIGTERM')).toBe(0)
})
