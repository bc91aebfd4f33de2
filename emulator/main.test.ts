import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { startEmulator } from './server.ts'
import { create, ledger } from './testing/requests.ts'

test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it cleanly, even with messages under way', async (signal) => {
  const running = run('--port', '0')
  const url = await running.saying(/http:\/\/127\.0\.0\.1:\d+$/m)
  await create(url)
  running.process.kill(signal)
  expect(await running.exit()).toBe(0)
})

test('killing it right after an answer loses nothing that was answered', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'twin-'))
  const file = join(directory, 'ledger.jsonl')
  const running = run('--port', '0', '--data', file)
  const url = await running.saying(/http:\/\/127\.0\.0\.1:\d+$/m)
  await Promise.all(Array.from({ length: 50 }, (_, number) => create(url, { Body: String(number) })))
  running.process.kill('SIGKILL')
  await running.exit()
  await using emulator = await startedAgain(file)
  expect((await ledger(emulator.url)).map(({ body }) => Number(body)).sort((one, other) => one - other)).toEqual([...Array(50).keys()])
  await rm(directory, { recursive: true })
})

test('a taken port is one clear line and exit 1', async () => {
  const emulator = await startEmulator()
  const second = run('--port', String(emulator.port))
  expect(await second.exit()).toBe(1)
  expect(second.output().trim()).toBe(`The emulator cannot listen on 127.0.0.1:${emulator.port}: another program already listens there`)
  await emulator.stop()
})

test.each([
  ['--port', 'many'],
  ['--prot', '1'],
])('wrong usage, %s %s, is exit 2', async (...words) => {
  expect(await run(...words).exit()).toBe(2)
})

test('help tells how to call it', async () => {
  const help = run('--help')
  expect(await help.exit()).toBe(0)
  expect(help.output()).toContain('--data FILE')
})

async function startedAgain(file: string) {
  const emulator = await startEmulator({ ledgerFile: file })
  return { url: emulator.url, [Symbol.asyncDispose]: () => emulator.stop() }
}

function run(...words: string[]) {
  const process_ = spawn(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url)), ...words])
  const exited = once(process_, 'exit')
  let output = ''
  const saying = Promise.withResolvers<boolean>()
  const hear = (chunk: Buffer) => {
    output += chunk.toString()
    saying.resolve(true)
  }
  process_.stdout.on('data', hear)
  process_.stderr.on('data', hear)
  return {
    process: process_,
    output: () => output,
    saying: async (wanted: RegExp) => {
      await saying.promise
      return wanted.exec(output)?.[0] ?? ''
    },
    exit: async () => (await exited)[0] as number | null,
  }
}
