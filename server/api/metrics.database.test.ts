import { afterEach, expect, test } from 'vitest'
import { openWorld, type World, type WorldOptions } from '../../tests/world/world.ts'
import { createWeb } from '../web.ts'

let world: World
afterEach(() => world.close())

async function open(options: WorldOptions = {}): Promise<void> {
  world = await openWorld(options)
}

const HERE = { peer: '127.0.0.1' }

interface Asked {
  token?: string
  peer?: { peer: string }
  headers?: Record<string, string>
}

async function ask({ token, peer = HERE, headers = {} }: Asked = {}) {
  const web = createWeb({ ...world.app, metricsToken: token })
  const answer = await web.request('/metrics', { headers }, peer)
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}

/** The product's own figures, by name. */
async function figures(): Promise<Record<string, number>> {
  const { text } = await ask()
  return Object.fromEntries(
    [...text.matchAll(/^puntual_(\w+) (\S+)$/gm)].map(([, name = '', value]): [string, number] => [name, Number(value)]),
  )
}

test('what waits, what is due and what stands still is told, and of this process what Prometheus expects', async () => {
  await open({ withoutAccount: true })
  const salon = await world.openBusiness()
  await salon.books('Ana', { at: '2026-03-02T12:00' })
  world.sleepUntil('2026-03-02T14:00:30Z')
  expect(await figures()).toMatchObject({ messages_queued: 1, messages_due: 1, messages_oldest_due_seconds: 30, reminders_due: 0 })
  await world.work()
  expect(await figures()).toMatchObject({ messages_queued: 1, messages_due: 0, messages_oldest_due_seconds: 0, worker_seen_seconds: NaN })
  world.sleepUntil('2026-03-02T16:00:10Z')
  expect(await figures()).toMatchObject({ reminders_due: 1, requests_under_way: 0, requests_uncertain: 0, senders_paused: 0 })
  const { type, text } = await ask()
  expect(type).toMatch(/^text\/plain; version=0\.0\.4/)
  expect(text).toContain('process_resident_memory_bytes')
})

test('only this machine reads it, and nobody through a proxy on it', async () => {
  await open()
  expect((await ask({ peer: { peer: '203.0.113.7' } })).status).toBe(403)
  expect((await ask({ headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(403)
  expect((await ask({ peer: { peer: '::ffff:127.0.0.1' } })).status).toBe(200)
})

test('with a token whoever brings it, and nobody else', async () => {
  await open()
  const token = 'a'.repeat(32)
  const bring = (written: string, peer = HERE) => ask({ token, peer, headers: { authorization: `Bearer ${written}` } })
  expect((await bring(token, { peer: '203.0.113.7' })).status).toBe(200)
  expect((await bring('b'.repeat(32))).status).toBe(403)
  expect((await ask({ token })).status).toBe(403)
})
