import { cp, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Node runs no TypeScript under node_modules: what is published is the compiled dist/, with the files it serves beside it. */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const about = JSON.parse(await readFile(here('package.json'), 'utf8')) as Record<string, unknown>
const published = {
  ...about,
  scripts: undefined,
  bin: { 'puntual-whatsapp-twin': './main.js' },
  exports: { '.': { types: './server.d.ts', default: './server.js' } },
}
await writeFile(here('dist/package.json'), JSON.stringify(published, null, 2) + '\n')
const isServed = (path: string) => !/\.test\.ts$|tsconfig\.json$/.test(path)
await cp(here('phone/app'), here('dist/phone/app'), { recursive: true, filter: isServed })
for (const file of ['README.md', 'LICENSE']) await cp(here(file), here(`dist/${file}`))
