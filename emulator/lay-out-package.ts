import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/**
 * Node runs no TypeScript under node_modules, so what is published is the compiled dist/. `npm pack` calls this before it
 * packs (`dist`), to lay the served files beside the compiled ones and to point package.json at them, and once it has packed
 * (`source`), to point it back: in this repository the sources run as they are.
 */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const entries = {
  source: { bin: { 'puntual-whatsapp-twin': './main.ts' }, exports: { '.': './server.ts' } },
  dist: {
    bin: { 'puntual-whatsapp-twin': './dist/main.js' },
    exports: { '.': { types: './dist/server.d.ts', default: './dist/server.js' } },
  },
}

const which = process.argv[2] === 'dist' ? 'dist' : 'source'
const about = JSON.parse(await readFile(here('package.json'), 'utf8')) as Record<string, unknown>
await writeFile(here('package.json'), JSON.stringify({ ...about, ...entries[which] }, null, 2) + '\n')

if (which === 'dist') {
  const isServed = (path: string) => !/\.test\.ts$|tsconfig\.json$/.test(path)
  await rm(here('dist/phone/app'), { recursive: true, force: true })
  await cp(here('phone/app'), here('dist/phone/app'), { recursive: true, filter: isServed })
}
