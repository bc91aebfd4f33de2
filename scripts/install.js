import { clearInterval, setInterval } from 'node:timers'
import { isInstalled, markInstalled, markUninstalled } from './installed.js'
import { takeInstallLock } from './install-lock.js'
import { runNpm } from './npm.js'

const ANNOUNCEMENT = 'Installing what Puntual needs (once) …'

/** Everything this says goes to stderr: a command's stdout belongs to the command. */
export async function installIfNeeded() {
  if (isInstalled()) return
  const progress = showProgress()
  const release = await takeInstallLock()
  try {
    // Another starter may have done it while this one waited.
    if (!isInstalled()) await install()
  } finally {
    progress.end()
    release()
  }
}

async function install() {
  markUninstalled()
  const { code, said } = await runNpm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code === 0) return markInstalled()
  throw new InstallFailure(code, said)
}

export class InstallFailure extends Error {
  constructor(code, said) {
    super(`No se pudieron instalar las dependencias (npm ci: ${code}). ${remedyFor(said)}`)
    this.signal = typeof code === 'string' ? code : undefined
    this.lastLines = worthReading(said).slice(-15).join('\n')
  }
}

/** Without npm's manual, stack traces and empty lines. */
function worthReading(said) {
  const [beforeTheManual = ''] = said.split('Clean install a project')
  return beforeTheManual.split('\n').filter((line) => !/^(npm error)?\s*(at .*)?$/.test(line))
}

function remedyFor(said) {
  return said.includes('EUSAGE')
    ? 'package-lock.json does not belong to package.json: run npm install and try again.'
    : 'Check the connection to the internet and the space on the disk, and try again.'
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
