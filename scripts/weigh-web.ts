import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { buildWebIfStale } from './build-web.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What a receptionist's browser loads before the agenda stands. */
const MOST_BYTES = 200 * 1024
/** The page itself, its agenda, and the grid that a desk needs at once. */
const agenda = ['index.html', 'src/agenda/agenda-page.tsx', 'src/agenda/calendar-grid.tsx']

interface Chunk {
  file: string
  imports?: string[]
  css?: string[]
}

await buildWebIfStale()
const manifest = JSON.parse(readFileSync(join(root, 'web/dist/manifest.json'), 'utf8')) as Record<string, Chunk>
const chunks = agenda.reduce(withImports, new Set<string>())
const weights = [...chunks].map((name) => ({ name, bytes: weightOf(chunkOf(name).file) }))
const total = weights.reduce((sum, { bytes }) => sum + bytes, 0)
const styles = [...new Set([...chunks].flatMap((name) => chunkOf(name).css ?? []))].reduce((sum, file) => sum + weightOf(file), 0)

for (const { name, bytes } of weights.toSorted((one, other) => other.bytes - one.bytes)) console.log(`${kilobytes(bytes)}  ${name}`)
console.log(
  `${kilobytes(total)} of JavaScript before the agenda stands (at most ${kilobytes(MOST_BYTES)}), ${kilobytes(styles)} of styles; gzip.`,
)
if (total > MOST_BYTES) {
  console.error('Too heavy: load what the agenda does not need at once with import().')
  process.exitCode = 1
}

/** With everything that it imports at once. */
function withImports(found: Set<string>, name: string): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  return (chunkOf(name).imports ?? []).reduce(withImports, found)
}

function chunkOf(name: string): Chunk {
  const chunk = manifest[name]
  if (chunk === undefined) throw new Error(`The build has no ${name}: mend the list in scripts/weigh-web.ts`)
  return chunk
}

function weightOf(file: string): number {
  return gzipSync(readFileSync(join(root, 'web/dist', file)), { level: 9 }).length
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1).padStart(6)} KB`
}
