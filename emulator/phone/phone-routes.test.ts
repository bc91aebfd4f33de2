import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import { create, knock } from '../testing/requests.ts'

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

test('the page is told of each message and of each step of its life', async () => {
  const events = await fetch(`${emulator.url}/emulator/events`)
  expect(events.headers.get('content-type')).toContain('text/event-stream')
  const heard = read(events)
  const { sid } = (await (await create(emulator.url, { Body: 'Hola, Íñigo.' })).json()) as { sid: string }
  await heard.until((text) => /"read":\d+/.test(text))
  expect(heard.text()).toContain(sid)
  expect(heard.text()).toContain('"delivered":')
  await heard.cancel()
})

test('the list of phones and a conversation say what a screen needs', async () => {
  await knock(emulator.url, 'reset', {})
  for (const Body of ['uno', 'dos']) await create(emulator.url, { Body })
  await create(emulator.url, { To: 'whatsapp:+573104827719' })
  const list = (await (await fetch(`${emulator.url}/emulator/conversations`)).json()) as Record<string, unknown>
  expect(list).toMatchObject({
    phoneCount: 2,
    phones: [
      { phone: '+573104827719', total: 1 },
      { phone: '+573152084471', last: { body: 'dos' } },
    ],
  })
  const conversation = await fetch(`${emulator.url}/emulator/conversations/${encodeURIComponent('+573152084471')}`)
  expect(await conversation.json()).toMatchObject({ total: 2, messages: [{ body: 'uno', sender: '+576017452210' }, { body: 'dos' }] })
})

test('a page of another site cannot empty the ledger', async () => {
  const answer = await fetch(`${emulator.url}/emulator/reset`, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })
  expect(answer.status).toBe(403)
})

test('stopping ends the open event streams', async () => {
  const other = await startEmulator()
  const heard = read(await fetch(`${other.url}/emulator/events`))
  await heard.until((text) => text.includes('hello'))
  await other.stop()
  await expect(fetch(other.url)).rejects.toThrow()
})

function addressesIn(text: string, from: string): string[] {
  const named = [...text.matchAll(/(?:href|src)="(\/[^"]+)"|(?:from|import) '(\.\/[^']+)'/g)]
  return named.map(([, absolute, relative]) => absolute ?? new URL(relative ?? '', `http://twin${from}`).pathname)
}

function read(answer: Response) {
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  return {
    text: () => text,
    cancel: async () => reader?.cancel(),
    until: async (enough: (text: string) => boolean) => {
      while (!enough(text)) {
        const chunk = await reader?.read()
        if (chunk?.value === undefined) throw new Error('The stream ended too early')
        text += chunk.value
      }
    },
  }
}
