import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'web', 'dist')
const stamp = join(dist, '.built-from')
const sources = ['web/{src,public}/**/*', 'web/{index.html,vite.config.ts,package.json}', 'contract/client.ts', 'package-lock.json']

const ANNOUNCEMENT = 'Building the staff’s web (once per change) …'

/** Builds the staff's web unless what is there was built from exactly these sources. What it says goes to stderr. */
export async function buildWebIfStale(): Promise<void> {
  const wanted = fingerprint()
  if (builtFrom() === wanted) return
  const progress = showProgress()
  try {
    await build(wanted)
  } finally {
    progress.end()
  }
}

/** Beside, and moved into place when it is whole: an interrupted build leaves the old one, and a running server never sees half of one. */
async function build(wanted: string): Promise<void> {
  const beside = join(root, 'node_modules', '.cache', `web-${process.pid}`)
  mkdirSync(beside, { recursive: true })
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', join(root, 'web'), '--outDir', beside, '--emptyOutDir', '--logLevel', 'warn'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Whoever builds from within a test would else ship the React that developers use.
    env: { ...process.env, NODE_ENV: 'production' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code !== 0) {
    rmSync(beside, { recursive: true, force: true })
    throw new Error(`The staff’s web could not be built:\n${said.trim()}`)
  }
  writeFileSync(join(beside, '.built-from'), wanted)
  rmSync(dist, { recursive: true, force: true })
  renameSync(beside, dist)
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const path of sources.flatMap((pattern) => globSync(pattern, { cwd: root })).toSorted()) {
    const content = contentOf(join(root, path))
    if (content !== undefined) hash.update(`${path}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Undefined for a folder. */
function contentOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

function builtFrom(): string | undefined {
  return contentOf(stamp)?.toString('utf8')
}

function showProgress() {
  const since = Date.now()
  const onTerminal = process.stderr.isTTY
  const line = () => `${ANNOUNCEMENT} ${Math.round((Date.now() - since) / 1000)} s`
  process.stderr.write(onTerminal ? line() : `${ANNOUNCEMENT}\n`)
  const tick = setInterval(() => onTerminal && process.stderr.write(`\r${line()}`), 1000)
  return {
    end() {
      clearInterval(tick)
      if (onTerminal) process.stderr.write(`\r${line()}\n`)
    },
  }
}
