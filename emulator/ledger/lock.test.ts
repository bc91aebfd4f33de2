import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lock } from './lock.ts'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'twin-'))
})
afterEach(() => rm(directory, { recursive: true }))

test('a locked file is refused, by whatever name, until it is let go', async () => {
  const file = join(directory, 'ledger.jsonl')
  await symlink(directory, `${directory}-too`)
  const release = await lock(file)
  await expect(lock(file, 0)).rejects.toThrow('another emulator has it open')
  await expect(lock(join(`${directory}-too`, 'ledger.jsonl'), 0)).rejects.toThrow('another emulator has it open')
  const other = await lock(join(directory, 'other.jsonl'), 0)
  await release()
  await (
    await lock(file, 0)
  )()
  await other()
  await rm(`${directory}-too`)
})

test('who waits for it takes over once it is let go', async () => {
  const file = join(directory, 'ledger.jsonl')
  const release = await lock(file)
  const taken = lock(file, 5_000)
  await release()
  await (
    await taken
  )()
})

test('a process that was killed leaves no lock behind', async () => {
  const file = join(directory, 'ledger.jsonl')
  const code = `const { lock } = await import(${JSON.stringify(import.meta.resolve('./lock.ts'))}); await lock(${JSON.stringify(file)}); console.log('locked'); setInterval(() => {}, 1000)`
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', code])
  const exited = once(holder, 'exit')
  await once(holder.stdout, 'data')
  await expect(lock(file, 0)).rejects.toThrow('another emulator has it open')
  holder.kill('SIGKILL')
  await exited
  await (
    await lock(file, 0)
  )()
})
