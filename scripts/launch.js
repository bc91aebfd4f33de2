import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { InstallFailure, installIfNeeded } from './install.js'
import { root } from './root.js'

const OLDEST_NODE = [22, 18]
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a file of ours with all it needs: its packages, and a Node that understands TypeScript. */
export async function launch(file, args) {
  try {
    await installIfNeeded()
  } catch (error) {
    giveUp(error)
  }
  if (isNewEnough(process.versions.node)) await runHere(join(root, file), args)
  else runThere(join(root, file), args)
}

async function runHere(file, args) {
  process.argv.splice(1, process.argv.length, file, ...args)
  await import(pathToFileURL(file).href)
}

function runThere(file, args) {
  const node = join(root, 'node_modules', '.bin', 'node')
  if (!existsSync(node)) return nodeIsTooOld()
  // The channel closes when this process dies, however it dies: that is how the other one hears of it.
  const child = spawn(node, [file, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of SIGNALS) process.once(signal, () => passOn(signal, child))
  child.once('error', nodeIsTooOld)
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

/** Once: a second Ctrl-C reaches the child by the terminal, and must not end this process before it. */
function passOn(signal, child) {
  process.on(signal, () => {})
  // On a terminal the whole group has already got its Ctrl-C, and twice would read as impatience.
  if (signal === 'SIGINT' && process.stdin.isTTY) return
  child.kill(signal)
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
}

function nodeIsTooOld() {
  console.error(
    `Puntual necesita Node ${OLDEST_NODE.join('.')} o más nuevo (este es ${process.versions.node}): instálelo desde https://nodejs.org`,
  )
  process.exit(1)
}

function giveUp(error) {
  if (!(error instanceof InstallFailure)) throw error
  if (error.interrupted) console.error('Instalación interrumpida: el próximo arranque la repite.')
  else console.error(`${error.lastLines}\n${error.message}`)
  process.exit(error.interrupted ? 130 : 1)
}
