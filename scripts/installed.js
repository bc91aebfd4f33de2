import { createHash } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.js'

const stamp = join(root, 'node_modules', '.puntual-installed')

/** The stamp is written after a whole installation only: one that was interrupted has none and is done again. */
export function isInstalled() {
  if (textOf(stamp) === fingerprint()) return true
  if (!npmInstalledTheSame()) return false
  markInstalled()
  return true
}

export function markInstalled() {
  writeFileSync(stamp, fingerprint())
}

export function markUninstalled() {
  rmSync(stamp, { force: true })
}

function fingerprint() {
  const lockfile = readFileSync(join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lockfile).digest('hex')} ${machine()}`
}

/** Whoever typed `npm install` has it all already; npm notes what it put there when it has finished. */
function npmInstalledTheSame() {
  const noted = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  const wanted = Object.entries(packagesOf(join(root, 'package-lock.json')))
  const forHere = ({ os, cpu }) => (os ?? machine()).includes(process.platform) && (cpu ?? machine()).includes(process.arch)
  return (
    Object.values(noted).every(forHere) &&
    wanted.every(([path, one]) => path === '' || one.optional || one.devOptional || one.link || noted[path]?.version === one.version)
  )
}

function packagesOf(file) {
  return JSON.parse(textOf(file) ?? '{}').packages ?? {}
}

function textOf(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function machine() {
  return `${process.platform} ${process.arch}`
}
