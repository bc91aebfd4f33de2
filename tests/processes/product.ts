import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../scripts/postgres-process.ts'
import { type Ending, type Program, run } from './program.ts'
import { until } from './until.ts'

/** What the API answered. The caller knows the shape of what it asked for. */
export interface Answer {
  status: number
  headers: Headers
  body: unknown
}

export interface Asked {
  key?: string
  body?: unknown
  headers?: Record<string, string>
}

/** An installation of the product: a folder, a port and settings that outlive its processes. */
export interface Installation {
  readonly folder: string
  readonly url: string
  /** Starts it as `npm start` does, after its packages are there, and waits until /readyz is green. */
  start(): Promise<Program>
  /** Starts it, or a part of it, and waits for nothing. */
  launch(part?: 'start' | 'web' | 'worker'): Program
  ready(program: Program, withinMs?: number): Promise<void>
  /** The status of a page that needs no key, or undefined when nobody answers. */
  status(path: string): Promise<number | undefined>
  api(method: string, path: string, asked?: Asked): Promise<Answer>
  /** Runs one command of the CLI and answers what it said on stdout. */
  cli(...words: string[]): Promise<string>
  /** The same of one that reads a secret from stdin. */
  hand(secret: string, ...words: string[]): Promise<string>
  /** Ends what still runs, and removes the folder. */
  remove(): Promise<void>
}

const READY_WITHIN_MS = 40_000
const READY_LOOK_MS = 20
/** Longer than any answer may take; the product's own patience with a database is 10 s. */
const PATIENCE_MS = 30_000

export async function newInstallation(settings: Record<string, string> = {}): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'puntual-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { DATA_DIR: join(folder, 'data'), PORT: String(port), LOG_FORMAT: 'json', LOG_LEVEL: 'info', ...settings }
  const started: Program[] = []
  const launch: Installation['launch'] = (part = 'start') => {
    const program = run('server/main.ts', [part], env, folder)
    started.push(program)
    return program
  }
  const ready = (program: Program, withinMs = READY_WITHIN_MS) => untilReady(url, program, withinMs)
  return {
    folder,
    url,
    launch,
    ready,
    start: async () => {
      const program = launch()
      await ready(program)
      return program
    },
    status: (path) => statusOf(url + path),
    api: (method, path, asked) => ask(`${url}/api/v1${path}`, method, asked),
    cli: (...words) => runCli(words, env, folder),
    hand: (secret, ...words) => runCli(words, env, folder, secret),
    remove: async () => {
      for (const program of started) if (program.ending() === undefined) await program.end('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function untilReady(url: string, program: Program, withinMs: number): Promise<void> {
  const awaited = `ready at ${url}`
  await until(
    awaited,
    withinMs,
    async () => {
      if (program.ending() !== undefined) throw new Error(`The product ended (${describe(program.ending())}):\n${program.output()}`)
      return (await statusOf(`${url}/readyz`)) === 200 ? true : undefined
    },
    READY_LOOK_MS,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${program.output()}`)
  })
}

async function statusOf(address: string): Promise<number | undefined> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) })
    await answer.arrayBuffer()
    return answer.status
  } catch {
    return undefined
  }
}

async function ask(address: string, method: string, { key, body, headers }: Asked = {}): Promise<Answer> {
  const answer = await fetch(address, {
    method,
    headers: {
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) }
}

async function runCli(words: readonly string[], env: Record<string, string>, folder: string, stdin?: string): Promise<string> {
  const program = run('server/main.ts', words, env, folder, stdin)
  const ending = await program.ended
  if (ending !== 0) throw new Error(`puntual ${words.join(' ')} ended (${describe(ending)}):\n${program.output()}`)
  return program.stdout().trim()
}

function describe(ending: Ending | undefined): string {
  return typeof ending === 'number' ? `exit ${ending}` : (ending ?? 'running')
}
