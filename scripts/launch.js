import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { existsSync } from 'node:fs'
import module from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { InstallFailure, installIfNeeded } from './install.js'
import { root } from './root.js'

const OLDEST_NODE = [22, 18]
/** What Node has made of our files, and of our packages', is kept for the next time: a command is there in two thirds of the time. */
const COMPILED = join(root, 'node_modules', '.cache', 'node')
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs a file of ours with all it needs: its packages, a Node that understands TypeScript, and what that Node is to be told. */
export async function launch(file, args, flags = []) {
  try {
    await installIfNeeded()
  } catch (error) {
    giveUp(error)
  }
  process.env.NODE_COMPILE_CACHE ??= COMPILED
  if (isNewEnough(process.versions.node)) await runHere(join(root, file), args, flags)
  else runThere(join(root, file), args, flags)
}

/** In this very process, which begins again where there is something that only a Node that begins can be told. */
async function runHere(file, args, flags) {
  const { execPath, execArgv } = process
  const canBeginAgain = flags.length > 0 && process.execve !== undefined && process.platform !== 'win32'
  if (canBeginAgain) process.execve(execPath, [execPath, ...execArgv, ...flags, file, ...args], process.env)
  module.enableCompileCache()
  process.argv.splice(1, process.argv.length, file, ...args)
  await import(pathToFileURL(file).href)
}

function runThere(file, args, flags) {
  const node = join(root, 'node_modules', '.bin', 'node')
  if (!existsSync(node)) return nodeIsTooOld()
  // The channel closes when this process dies, however it dies: that is how the other one hears of it.
  const child = spawn(node, [...flags, file, ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  passOnSignals(child)
  child.once('error', nodeIsTooOld)
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

/** Each once: npm and the terminal repeat a Ctrl-C, and no repetition may end this process before the child. */
function passOnSignals(child) {
  const passed = new Set()
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (!passed.has(signal)) child.kill(signal)
      passed.add(signal)
    })
  }
}

function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
}

function nodeIsTooOld() {
  console.error(
    `Puntual needs Node ${OLDEST_NODE.join('.')} or newer (this is ${process.versions.node}): install it from https://nodejs.org`,
  )
  process.exit(1)
}

function giveUp(error) {
  if (!(error instanceof InstallFailure)) throw error
  const { signal, lastLines, message } = error
  console.error(signal ? 'The installation was interrupted; the next start does it again.' : `${lastLines}\n${message}`)
  process.exit(signal ? 128 + (constants.signals[signal] ?? 1) : 1)
}
