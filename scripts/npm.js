import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './root.js'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Answers the exit code, or the signal that ended it, and the last that npm said. */
export function runNpm(args) {
  const { program, before } = npmCommand()
  const child = spawn(program, [...before, ...args], {
    cwd: root,
    env: { ...process.env, PATH: pathWithoutOurs() },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-20_000)))
  }
  return endOf(child).then((code) => ({ code, said }))
}

function endOf(child) {
  let interruption
  const interrupt = (signal) => {
    interruption ??= signal
    // Asked politely, npm first finishes what it is at; what it leaves half done, the next start does again.
    child.kill('SIGKILL')
  }
  for (const signal of SIGNALS) process.on(signal, interrupt)
  return new Promise((resolve) => {
    const settle = (code) => {
      for (const signal of SIGNALS) process.off(signal, interrupt)
      resolve(interruption ?? code)
    }
    child.once('error', () => settle(1))
    child.once('close', (code, signal) => settle(code ?? signal))
  })
}

function npmCommand() {
  const script = npmScript()
  if (script === undefined) return { program: 'npm', before: [] }
  return { program: lastingNode(), before: ['--import', new URL('end-with-parent.mjs', import.meta.url).href, script] }
}

function npmScript() {
  const given = process.env.npm_execpath
  if (given?.endsWith('npm-cli.js')) return given
  const found = onPath('npm')
  return found?.endsWith('.js') ? found : undefined
}

/** Not the Node in node_modules: npm removes it on the way and would miss it. */
function lastingNode() {
  return onPath('node') ?? process.execPath
}

function onPath(name) {
  const file = pathWithoutOurs()
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((candidate) => existsSync(candidate))
  return file && realpathSync(file)
}

function pathWithoutOurs() {
  const ours = join(root, 'node_modules')
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '' && !join(folder).startsWith(ours))
    .join(delimiter)
}
