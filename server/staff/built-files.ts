import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { codeOf } from '../platform/error-code.ts'

const folder = new URL('../../web/dist/', import.meta.url)

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export interface BuiltFile {
  type: string
  bytes: Uint8Array<ArrayBuffer>
}

/** A file with a hash in its name: it never changes, so it is read once. */
const read = new Map<string, BuiltFile>()

/** One of the files that the build of the staff's web left; undefined for any other name. */
export async function builtFile(path: string): Promise<BuiltFile | undefined> {
  const known = read.get(path)
  if (known !== undefined) return known
  const type = types[extname(path)]
  const bytes = type === undefined ? undefined : await bytesOf(path)
  if (type === undefined || bytes === undefined) return undefined
  const file = { type, bytes }
  read.set(path, file)
  return file
}

/** The page that loads them, anew each time: a build may have replaced it. */
export async function builtPage(): Promise<string | undefined> {
  const bytes = await bytesOf('index.html')
  return bytes && new TextDecoder().decode(bytes)
}

async function bytesOf(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await readFile(new URL(path, folder)))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}
