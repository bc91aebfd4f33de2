import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'

let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())

test('the root leads to the phone page', async () => {
  const answer = await fetch(emulator.url)
  expect(new URL(answer.url).pathname).toBe('/emulator/phone')
  expect(await answer.text()).toContain('Gemelo de WhatsApp')
})

test('the page and everything it loads come from here alone', async () => {
  const page = await fetch(`${emulator.url}/emulator/phone`)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  const waiting = addressesIn(await page.text(), '/emulator/')
  const seen = new Map<string, string>()
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (seen.has(path)) continue
    const answer = await fetch(emulator.url + path)
    expect(answer.status, path).toBe(200)
    seen.set(path, await answer.text())
    waiting.push(...addressesIn(seen.get(path) ?? '', path))
  }
  expect(seen.size).toBeGreaterThan(10)
  const foreign = [...seen].filter(([path, text]) => path !== '/emulator/phone/icon.svg' && /(https?:)?\/\/[\w-]+\.\w/.test(text))
  expect(foreign.map(([path]) => path)).toEqual([])
})

test.each(['book.test.ts', 'tsconfig.json', '..%2fphone-routes.ts', 'nothing.js'])('%s is not served', async (file) => {
  const answer = await fetch(`${emulator.url}/emulator/phone/${file}`)
  expect(answer.status).toBe(404)
})

test('every text of the page has its words', async () => {
  const [page, said] = await Promise.all(
    ['', '/words-es.js'].map(async (path) => (await fetch(`${emulator.url}/emulator/phone${path}`)).text()),
  )
  const asked = [...(page ?? '').matchAll(/data-(?:text|label|hint)="(\w+)"/g)].map(([, name = '']) => name)
  expect(asked.length).toBeGreaterThan(30)
  expect(asked.filter((name) => !new RegExp(`^  ${name}: ['\`]`, 'm').test(said ?? ''))).toEqual([])
})

test('a page of another site cannot empty the ledger', async () => {
  const answer = await fetch(`${emulator.url}/emulator/reset`, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })
  expect(answer.status).toBe(403)
})

function addressesIn(text: string, from: string): string[] {
  const named = [...text.matchAll(/(?:href|src)="(\/[^"]+)"|(?:from|import) '(\.\/[^']+)'/g)]
  return named.map(([, absolute, relative]) => absolute ?? new URL(relative ?? '', `http://twin${from}`).pathname)
}
