import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** Twilio publishes the OpenAPI descriptions of its API with this package (MIT); the code around them is not needed. */
const PACKAGE = '@twilio-alpha/mcp@0.7.0'
const SHA512 = 'YsUde1pMXwqHm8Cvq9JdtsyvclVCC/f/V+FmxTNN04u5Qt5aapkbQgcfqBYQ0xcmvATBNswgPDo3MPVaCtZK8Q=='

const cache = fileURLToPath(new URL('../../node_modules/.cache/twilio-oai-0.7.0', import.meta.url))
const specs = join('package', 'twilio-oai', 'spec', 'json')
const run = promisify(execFile)

/** Called once before the tests: brings the descriptions to this machine, if they are not there yet. */
export default async function bringDescriptions(): Promise<void> {
  if (existsSync(join(cache, specs, 'twilio_content_v1.json'))) return
  const folder = await mkdtemp(join(tmpdir(), 'twilio-oai-'))
  try {
    await unpack(await download(folder), folder)
    await mkdir(dirname(cache), { recursive: true })
    await rename(folder, cache)
  } catch (cause) {
    await rm(folder, { recursive: true, force: true })
    throw new Error(`The tests need Twilio's API descriptions, which npm could not fetch: ${PACKAGE}`, { cause })
  }
}

export function readDescription(name: 'twilio_api_v2010' | 'twilio_content_v1' | 'twilio_content_v2'): Description {
  return JSON.parse(readFileSync(join(cache, specs, `${name}.json`), 'utf8')) as Description
}

/** What is read of an OpenAPI 3.0 description. */
export interface Description {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, object> }
}

export interface Operation {
  parameters?: { name: string; in: string; schema: object }[]
  requestBody?: { content: Record<string, { schema: object }> }
  responses?: Record<string, { content?: Record<string, { schema: object }> }>
}

async function download(folder: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', PACKAGE, '--silent', '--pack-destination', folder], { cwd: folder, timeout: 60_000 })
  const file = join(folder, stdout.trim())
  const found = createHash('sha512')
    .update(await readFile(file))
    .digest('base64')
  if (found !== SHA512) throw new Error(`it is not what was expected: sha512 ${found}`)
  return file
}

async function unpack(file: string, folder: string): Promise<void> {
  await run('tar', ['-xzf', file, '-C', folder, specs])
  await rm(file)
}
