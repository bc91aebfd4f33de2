import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DataDir, openDataDir } from './data-dir.ts'
import { handIn, openDoor } from './door.ts'
import { FolderHeld, takeLock } from './lock.ts'
import { isRunning, thisProcess } from './process-mark.ts'

let dir: DataDir
beforeEach(() => {
  dir = openDataDir(mkdtempSync(join(tmpdir(), 'puntual-lock-')))
})
afterEach(() => rmSync(dir.path, { recursive: true }))

/** The mark of a process that lives until the test ends it. */
async function livingProcess() {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000); console.log("up")'], { stdio: ['ignore', 'pipe', 'ignore'] })
  await once(child.stdout, 'data')
  const { pid } = child
  if (pid === undefined) throw new Error('No process')
  const startedAt =
    readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[19] ?? ''
  const end = async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
  return { mark: { pid, startedAt }, end }
}

test('the folder is taken, and taken again once given back', async () => {
  const release = await takeLock(dir)
  expect(JSON.parse(readFileSync(dir.lock, 'utf8'))).toEqual(thisProcess())
  release()
  ;(await takeLock(dir))()
})

test('of many processes that find a dead holder at once, one takes the folder', async () => {
  writeFileSync(dir.lock, JSON.stringify({ pid: 2 ** 22 - 1, startedAt: '1' }))
  const program = `
    const { takeLock } = await import(${JSON.stringify(new URL('./lock.ts', import.meta.url).href)})
    await takeLock(${JSON.stringify(dir)}).then(() => console.log('taken'), () => console.log('refused'))
    setInterval(() => 0, 1000)`
  const starters = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] }),
  )
  const said = await Promise.all(starters.map(async ({ stdout }) => String((await once(stdout, 'data'))[0]).trim()))
  expect(said.sort()).toEqual(['refused', 'refused', 'refused', 'taken'])
  for (const starter of starters) starter.kill('SIGKILL')
  await Promise.all(starters.map((starter) => once(starter, 'exit')))
}, 30_000)

test.each([
  ['a process that is gone', { pid: 2 ** 22 - 1, startedAt: '1' }],
  ['our own number from before a restart', { pid: process.pid, startedAt: '1' }],
  ['another process that got the number', { pid: 1, startedAt: 'long ago' }],
])('a lock left by %s is taken over', async (_, mark) => {
  writeFileSync(dir.lock, JSON.stringify(mark))
  ;(await takeLock(dir))()
})

test('a lock torn by a power cut is taken over', async () => {
  writeFileSync(dir.lock, '{"pid":')
  ;(await takeLock(dir))()
})

test('a process that lives keeps it, and is named', async () => {
  const other = await livingProcess()
  writeFileSync(dir.lock, JSON.stringify(other.mark))
  await expect(takeLock(dir)).rejects.toThrow(FolderHeld)
  await other.end()
  ;(await takeLock(dir))()
}, 15_000)

test('a process that was killed is dead at once, also before anybody buried it', async () => {
  const other = await livingProcess()
  expect(isRunning(other.mark)).toBe(true)
  await other.end()
  expect(isRunning(other.mark)).toBe(false)
})

test('a command handed in at the door runs behind it, and its words and exit code come back', async () => {
  const close = await openDoor(dir.socket, (argv, io) => {
    io.stdout(`ran ${argv.join(' ')}`)
    io.stderr('careful')
    return Promise.resolve(1)
  })
  const said: string[] = []
  const io = {
    stdout: (text: string) => said.push(`out: ${text}`),
    stderr: (text: string) => said.push(`err: ${text}`),
    stdin: () => Promise.resolve('what was typed'),
  }
  expect(await handIn(dir.socket, ['orgs', 'list'], io)).toBe(1)
  expect(said).toEqual(['out: ran orgs list', 'err: careful'])
  await close()
})

test('what the command asks for on stdin is read where it was typed', async () => {
  const close = await openDoor(dir.socket, async (argv, io) => {
    io.stdout(`${argv.join(' ')} heard: ${await io.stdin()}`)
    return 0
  })
  const said: string[] = []
  const io = {
    stdout: (text: string) => said.push(text),
    stderr: () => undefined,
    stdin: () => Promise.resolve('a "secret"\nof two lines'),
  }
  expect(await handIn(dir.socket, ['users', 'create'], io)).toBe(0)
  expect(said).toEqual(['users create heard: a "secret"\nof two lines'])
  await close()
})
