import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contractFiles } from './contract-files.ts'

test('what contract/ holds is what the doors of the API say', async () => {
  for (const [path, text] of Object.entries(await contractFiles())) {
    const isSame = readFileSync(new URL(`../${path}`, import.meta.url), 'utf8') === text
    expect(isSame, `${path} is older than the API: run npm run openapi and commit what it writes`).toBe(true)
  }
})
