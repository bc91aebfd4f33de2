import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { findPostgres } from './find-postgres.ts'
import type { Outcome } from './outcome-reporter.ts'
import { prepareBrowser, preparePostgres } from './prepare-machine.ts'

const withoutServer = process.argv.includes('--embedded')
const choices = process.argv.slice(2).filter((choice) => choice !== '--embedded')

try {
  await prepare()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
const { code, outcome } = await runVitest()
// Vitest may fail without a failed test: its set-up threw, or nothing was found to run.
const failed = code === 0 ? outcome.failed : Math.max(1, outcome.failed)
for (const line of outcome.skipped) console.log(`Skipped: ${line}`)
if (outcome.skipped.length > 0) console.log(`${outcome.skipped.length} skipped`)
if (outcome.passed + outcome.failed === 0) console.log('No test ran: that is a failure, too.')
process.exitCode = code === 0 && failed === 0 && outcome.passed > 0 ? 0 : 1
console.log(`${outcome.passed} passed, ${failed} failed`)

/** A whole run says first what is missing, or gets it; chosen tests find out when they need it. */
async function prepare(): Promise<void> {
  const postgres = withoutServer || choices.length > 0 ? findPostgres() : await preparePostgres()
  if (choices.length === 0) await prepareBrowser()
  const embedded = `embedded (PGlite ${versionOf('@electric-sql/pglite')})`
  const server = postgres === undefined ? 'no PostgreSQL' : `PostgreSQL ${postgres.version} at ${postgres.folder}`
  console.log(`Databases: ${embedded}${withoutServer ? '' : ` and ${server}`}`)
}

function runVitest(): Promise<{ code: number; outcome: Outcome }> {
  const serverless = ['rules', 'embedded', 'processes', 'pages']
  const projects = [...serverless, ...(withoutServer ? [] : ['postgres', 'processes on postgres'])].map((name) => `--project=${name}`)
  const reporters = ['--reporter=default', '--reporter=./scripts/outcome-reporter.ts']
  const vitest = spawn(process.execPath, [fromRoot('node_modules/vitest/vitest.mjs'), 'run', ...projects, ...reporters, ...choices], {
    cwd: fromRoot('.'),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let outcome: Outcome = { passed: 0, failed: 0, skipped: [] }
  vitest.on('message', (message: Outcome) => (outcome = message))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => vitest.kill(signal))
  return new Promise((resolve) => vitest.once('close', (code) => resolve({ code: code ?? 1, outcome })))
}

function versionOf(name: string): string {
  return (JSON.parse(readFileSync(fromRoot(`node_modules/${name}/package.json`), 'utf8')) as { version: string }).version
}

function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}
