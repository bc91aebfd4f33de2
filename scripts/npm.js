import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { root } from './root.js'

/** Answers the exit code and the last that npm said. */
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
  const pass = (signal) => child.kill(signal)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass)
  return new Promise((resolve) => {
    const settle = (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, pass)
      resolve({ code, said })
    }
    child.once('error', (error) => ((said += error.message), settle(1)))
    child.once('close', (code, signal) => settle(code ?? signal))
  })
}

function npmCommand() {
  const script = npmScript()
  if (script === undefined) return { program: 'npm', before: [] }
  return { program: lastingNode(), before: ['--require', join(root, 'scripts', 'end-with-parent.cjs'), script] }
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
    .filter((folder) => folder !== '' && !join(folder, '.').startsWith(ours) && !dirname(join(folder, '.')).endsWith('node-gyp-bin'))
    .join(delimiter)
}
