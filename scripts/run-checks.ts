import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { checks, type Check, type Run } from './checks.ts'

const AT_ONCE = 2

const waiting = [...checks]
const verdicts: boolean[] = []
await Promise.all(Array.from({ length: AT_ONCE }, workThroughChecks))
process.exitCode = verdicts.length === checks.length && verdicts.every(Boolean) ? 0 : 1
console.log(process.exitCode === 0 ? 'All checks passed.' : 'Not ready: mend what FAILED above. Layout alone is mended by npm run format.')

async function workThroughChecks(): Promise<void> {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) verdicts.push(await passes(check))
}

async function passes(check: Check): Promise<boolean> {
  const since = Date.now()
  const run = await runCheck(check)
  const { ok, files, output } = check.judge?.(run) ?? { ok: run.code === 0, output: run.output }
  // Seeing nothing, a checker finds nothing wrong.
  const sawNothing = files === 0
  const seconds = ((Date.now() - since) / 1000).toFixed(1).padStart(5)
  const extent = files === undefined ? '' : `  (${files} files)`
  console.log(`${check.name.padEnd(26)}${seconds} s  ${ok && !sawNothing ? 'ok' : 'FAILED'}${extent}`)
  if (sawNothing) console.log('It looked at no file of ours: mend its settings.')
  if (!ok) console.log(`${output.trim()}\n`)
  return ok && !sawNothing
}

function runCheck({ program, args }: Check): Promise<Run> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const child = spawn(process.execPath, [`${root}node_modules/${program}`, ...args], {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })))
}
