import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { atOnce } from '../../tests/world/at-once.ts'
import { secretKeyOf } from './secret-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'puntual-key-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a web and a worker that begin at once in a new folder have one key between them', async () => {
  const files = Array.from({ length: 200 }, (_, round) => join(folder, `key-${round}`))
  const [one, other] = await atOnce(
    import.meta.resolve('./secret-key.ts'),
    'secretKeyOf',
    files.map((file) => [undefined, file]),
  )
  expect(other).toEqual(one)
  expect(one.filter((key) => !/^[0-9a-f]{64}$/.test(String(key)))).toEqual([])
  expect(new Set(one).size).toBe(files.length)
  expect(readdirSync(folder).toSorted()).toEqual(files.map((file) => basename(file)).toSorted())
})

test('it is for its owner alone, and the same the next time', () => {
  const file = join(folder, 'own')
  const key = secretKeyOf(undefined, file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(secretKeyOf(undefined, file)).toBe(key)
  expect(secretKeyOf('configured', file)).toBe('configured')
})

test('a file that a power cut left empty is no key: it says which, and what to do', () => {
  const file = join(folder, 'empty')
  writeFileSync(file, '\n')
  expect(() => secretKeyOf(undefined, file)).toThrow(`The secret key in ${file} is empty`)
})
