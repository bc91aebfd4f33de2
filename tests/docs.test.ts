import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const documents = [...globSync('*.md'), ...globSync('docs/**/*.md'), ...globSync('{contract,emulator,web}/*.md')]

test.each(documents)('every path that %s names is there', (document) => {
  const text = readFileSync(document, 'utf8')
  const code = [...text.matchAll(/`((?:server|tests|docs|scripts|contract|web|emulator|bench)\/[\w./-]*)`/g)].map(([, path]) => path ?? '')
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => join(dirname(document), path ?? ''))
  expect([...code, ...links].filter((path) => !existsSync(path))).toEqual([])
})

test('there are documents to look at', () => {
  expect(documents.length).toBeGreaterThan(10)
})
