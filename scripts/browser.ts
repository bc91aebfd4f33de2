import chromium from '@sparticuz/chromium'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What Playwright's `chromium.launch` wants to know: hand it over whole. */
export interface Browser {
  executablePath: string
  args: string[]
  env?: Record<string, string>
}

/** The browser that npm brings is for one system alone; elsewhere, or without its libraries, an installed one serves. */
const installedBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

const unwanted = ['--single-process', '--disable-web-security', '--allow-running-insecure-content']
const quiet = ['--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']

const FONT_CHOICES = 'fonts.conf'

/** A bare machine has no letters at all: the package brings some, and the machine may add an emoji font. */
const fontChoices = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`

export function findBrowser(): Browser {
  if (missingLibraries().length === 0) {
    const executablePath = packagedBrowser()
    const args = [...chromium.args.filter((flag) => !unwanted.includes(flag)), ...quiet]
    return { executablePath, args, env: { ...process.env, FONTCONFIG_FILE: join(dirname(executablePath), FONT_CHOICES) } }
  }
  const installed = installedBrowsers.find((path) => existsSync(path))
  if (installed === undefined) throw new Error(browserMissing())
  return { executablePath: installed, args: ['--headless', '--no-sandbox', ...quiet] }
}

/** What the packaged browser lacks on this machine, as file names; it has no build for other systems than this one. */
export function missingLibraries(): string[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') return ['a build for this system']
  const needed = execFileSync('ldd', [packagedBrowser()], { encoding: 'utf8' })
  return [...needed.matchAll(/(\S+) => not found/g)].map((match) => match[1] ?? '')
}

function browserMissing(): string {
  const remedy = process.platform === 'linux' ? 'install Chromium (Debian: apt-get install chromium)' : 'install Google Chrome'
  return `The page tests need a browser: the packaged one lacks ${missingLibraries().join(', ')} here. Please ${remedy}.`
}

/** The package unpacks into TMPDIR under a fixed name without a lock; a folder moved into place is whole or absent. */
function packagedBrowser(): string {
  const folder = join(fromRoot('node_modules/.cache'), `chromium-${versionOfPackage()}`)
  const program = join(folder, 'chromium')
  if (existsSync(program)) return program
  const partial = `${folder}.${process.pid}`
  mkdirSync(partial, { recursive: true })
  const unpack = 'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath()'
  execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: fromRoot('.'),
    env: { ...process.env, TMPDIR: partial },
  })
  writeFileSync(join(partial, FONT_CHOICES), fontChoices)
  try {
    renameSync(partial, folder)
  } catch {
    // Another process was quicker; its folder is as good.
    rmSync(partial, { recursive: true, force: true })
  }
  return program
}

function versionOfPackage(): string {
  const manifest = readFileSync(fromRoot('node_modules/@sparticuz/chromium/package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

function fromRoot(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}
