import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clearInterval, setInterval } from 'node:timers'
import { root } from './root.js'

/** Beside node_modules and not inside: npm empties that first. */
const lock = join(root, '.installing')
const BEAT_MS = 1000
const DEAD_AFTER_MS = 30_000

/** Waits until nobody else installs; answers what gives the lock back. */
export async function takeInstallLock() {
  const owner = `${process.pid}-${Date.now()}`
  while (owners().length > 0 || !claim(owner)) {
    const dead = owners().filter(isDead)
    for (const other of dead) rmSync(join(lock, other), { force: true })
    // The npm of a dead starter hears of the death when it next looks up from its work.
    await new Promise((resolve) => setTimeout(resolve, dead.length > 0 ? 2000 : 200))
  }
  const heart = setInterval(() => beat(owner), BEAT_MS)
  return () => {
    clearInterval(heart)
    rmSync(join(lock, owner), { force: true })
    withoutFail(() => rmdirSync(lock))
  }
}

/** A directory moves onto an empty one only, and in one step: of many that try, one succeeds, with its name already inside. */
function claim(owner) {
  const own = `${lock}-${owner}`
  mkdirSync(own)
  writeFileSync(join(own, owner), '')
  if (withoutFail(() => renameSync(own, lock))) return true
  rmSync(own, { recursive: true, force: true })
  return false
}

function owners() {
  let names = []
  withoutFail(() => (names = readdirSync(lock)))
  return names
}

/** The beat tells a holder from a stranger who was given the pid of a dead one. */
function isDead(owner) {
  let lastBeat = Date.now()
  withoutFail(() => (lastBeat = statSync(join(lock, owner)).mtimeMs))
  return !isRunning(Number.parseInt(owner)) || Date.now() - lastBeat > DEAD_AFTER_MS
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}

function beat(owner) {
  const now = new Date()
  withoutFail(() => utimesSync(join(lock, owner), now, now))
}

function withoutFail(action) {
  try {
    action()
    return true
  } catch {
    return false
  }
}
