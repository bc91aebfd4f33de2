import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { findBrowser, missingLibraries } from './browser.ts'
import { findPostgres, type PostgresPrograms } from './find-postgres.ts'
import { postgresMissing } from './postgres-server.ts'

const CLUSTER_CHOICES = '/etc/postgresql-common/createcluster.conf'
const EMOJI_FONT = '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf'

/** Answers where PostgreSQL is; as root on Debian it is installed when missing. */
export async function preparePostgres(): Promise<PostgresPrograms> {
  if (findPostgres() === undefined && isRootOnDebian()) {
    avoidMainCluster()
    await aptInstall('postgresql')
  }
  const programs = findPostgres()
  if (programs === undefined) throw new Error(postgresMissing)
  return programs
}

/** Unpacks the browser of the page tests, and as root on Debian installs the libraries it lacks. */
export async function prepareBrowser(): Promise<void> {
  if (isRootOnDebian()) {
    if (missingLibraries().length > 0) await aptInstall('libnss3', 'libnspr4', 'libexpat1')
    // Only looks depend on it.
    if (!existsSync(EMOJI_FONT)) await aptInstall('fonts-noto-color-emoji').catch(() => undefined)
  }
  findBrowser()
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

/** Debian's package would start a server of its own, which no test uses. A choice already made there is left alone. */
function avoidMainCluster(): void {
  if (existsSync(CLUSTER_CHOICES)) return
  mkdirSync(dirname(CLUSTER_CHOICES), { recursive: true })
  writeFileSync(CLUSTER_CHOICES, 'create_main_cluster = false\n')
}

async function aptInstall(...packages: string[]): Promise<void> {
  const since = Date.now()
  console.log(`Installing ${packages.join(', ')} with apt-get (once)…`)
  const install = ['install', '--yes', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold', ...packages]
  // A fresh machine knows of no packages yet; one that does is not made to fetch their lists again.
  const { code } = await aptGet(install)
  if (code !== 0) await aptGet(['update'])
  const { code: second, said } = code === 0 ? { code, said: '' } : await aptGet(install)
  if (second !== 0)
    throw new Error(`${said.trim().split('\n').slice(-8).join('\n')}\napt-get could not install ${packages.join(', ')}: install it by hand`)
  console.log(`Installed in ${Math.round((Date.now() - since) / 1000)} s.`)
}

function aptGet(args: string[]): Promise<{ code: number | null; said: string }> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', UCF_FORCE_CONFFOLD: '1' }
  const child = spawn('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-o', 'Dpkg::Use-Pty=0', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  child.stderr.on('data', (text: Buffer) => (said += text.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
}
