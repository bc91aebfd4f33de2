import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { atOnce } from '../../../tests/world/at-once.ts'

const folder = mkdtempSync(join(tmpdir(), 'puntual-folder-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('two that begin at once make a folder and its parents between them', async () => {
  const paths = Array.from({ length: 200 }, (_, round) => join(folder, `business-${round}`, 'data'))
  const [one, other] = await atOnce(
    import.meta.resolve('./data-dir.ts'),
    'openDataDir',
    paths.map((path) => [path]),
  )
  expect(other).toEqual(one)
  expect(one.map((opened) => (opened as { path: string }).path)).toEqual(paths)
  expect(paths.filter((path) => (statSync(path).mode & 0o777) !== 0o700)).toEqual([])
})
