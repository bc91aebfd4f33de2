import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { callerOf, type Caller } from '../../tests/world/caller.ts'
import { openColleague } from '../../tests/world/colleague.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { bookAppointment } from '../appointment/book-appointment.ts'
import { updateClient } from '../client/update-client.ts'
import { openChangeFeed } from '../platform/changes/change-feed.ts'
import { emitChanges } from '../platform/changes/emit-changes.ts'
import { listen } from '../platform/http-server.ts'
import { inTransaction } from '../platform/database/database.ts'
import { createWeb } from '../web.ts'
import { changesRoutes } from './changes-routes.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(async () => {
  await world.app.changes.close()
  await world.close()
})

/** What a browser has heard, and the next thing that fits. */
interface Ear {
  heard: string[]
  next(pattern: RegExp): Promise<string>
  hangUp(): void
  ended: Promise<void>
}

function listenTo(response: Response): Ear {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (reader === undefined) throw new Error('There is nothing to hear')
  const heard: string[] = []
  let told = Promise.withResolvers<undefined>()
  const ended = (async () => {
    for (let rest = ''; ;) {
      const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }))
      if (done || value === undefined) return
      const blocks = (rest + value).split('\n\n')
      rest = blocks.pop() ?? ''
      heard.push(...blocks)
      told.resolve(undefined)
      told = Promise.withResolvers()
    }
  })()
  const next = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const place = heard.findIndex((block) => pattern.test(block))
      const [found] = place < 0 ? [] : heard.splice(0, place + 1).slice(-1)
      if (found !== undefined) return found
      await told.promise
    }
  }
  return { heard, next, hangUp: () => void reader.cancel(), ended }
}

async function watch(caller: Caller, headers?: Record<string, string>): Promise<Ear> {
  const key = await caller.keyOf(caller.salon)
  const web = changesRoutes(caller.world.app.changes, () => Promise.resolve({ organizationId: caller.salon.organization.id }))
  const ear = listenTo(await web.request('/changes', { headers: { authorization: `Bearer ${key}`, ...headers } }))
  await ear.next(/event: ready/)
  return ear
}

async function open(): Promise<{ salon: Business; caller: Caller }> {
  world.sleepUntil('2026-03-02T14:00:00Z')
  const salon = await world.openBusiness()
  return { salon, caller: await callerOf(world, salon) }
}

const change = (type: string, id: string, locationId: string | null = null): RegExp =>
  new RegExp(`^event: change\ndata: ${JSON.stringify({ type, id, locationId }).replaceAll(/[{}]/g, '\\$&')}$`)

test('whoever watches hears of each appointment, message, reminder, client and setting, as ids and nothing else', async () => {
  const { salon, caller } = await open()
  const ear = await watch(caller)
  const visit = await salon.books('Ana Secreta', { at: '2026-03-05T10:00' })
  await ear.next(change('appointment', visit.id, salon.location.id))
  await world.work()
  const [message] = await salon.messages(visit)
  await ear.next(change('message', message?.id ?? ''))
  await world.timePassesTo('2026-03-04T15:00:01Z')
  const [reminder] = await salon.reminders(visit)
  await ear.next(change('reminder', reminder?.id ?? '', salon.location.id))
  await updateClient(salon.ctx, visit.client.id, { name: 'Ana Otra' })
  await ear.next(change('client', visit.client.id))
  await salon.switches({ reminder1hEnabled: false })
  await ear.next(change('settings', salon.organization.id))
  await caller.ask('PUT', `/locations/${salon.location.id}/hours`, { body: { weekly: [] } })
  await ear.next(change('settings', salon.location.id))
  expect(ear.heard.join()).not.toMatch(/Ana|310/)
  ear.hangUp()
})

test('what is undone in the database is not heard of, and nobody hears of another organization', async () => {
  const { salon, caller } = await open()
  const other = await world.openBusiness()
  const ear = await watch(caller)
  const failing = inTransaction({ db: world.app.database.db }, async ({ db }) => {
    await emitChanges(db, [{ organizationId: salon.organization.id, type: 'appointment', id: 'undone', locationId: null }])
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow('rolled back')
  await other.books('Eva', { at: '2026-03-05T10:00' })
  await salon.switches({ reminder1hEnabled: false })
  await ear.next(change('settings', salon.organization.id))
  expect(ear.heard).toEqual([])
  ear.hangUp()
})

test('what another process does is heard within a second', async () => {
  const { salon, caller } = await open()
  const colleague = openColleague(world)
  const ear = await watch(caller)
  const begun = performance.now()
  const ctx = colleague.app.contextFor(salon.organization.id, 'colleague')
  const { location, service } = salon
  const booking = { locationId: location.id, serviceIds: [service.id], startsAt: '2026-03-05T10:00', client: { name: 'Ana' } }
  const visit = await bookAppointment(ctx, booking)
  await ear.next(change('appointment', visit.id, salon.location.id))
  expect(performance.now() - begun).toBeLessThan(1_000)
  ear.hangUp()
  await colleague.close()
})

test('whoever may watch a part of it hears of that part', async () => {
  const { salon } = await open()
  const organizationId = salon.organization.id
  const sees = ({ locationId }: { locationId: string | null }): boolean => locationId === null || locationId === 'here'
  const web = changesRoutes(world.app.changes, () => Promise.resolve({ organizationId, sees }))
  const ear = listenTo(await web.request('/changes'))
  await ear.next(/event: ready/)
  const one = { organizationId, type: 'appointment', id: 'one' }
  await emitChanges(world.app.database.db, [
    { ...one, locationId: 'elsewhere' },
    { ...one, id: 'other', locationId: 'here' },
  ])
  await ear.next(change('appointment', 'other', 'here'))
  expect(ear.heard).toEqual([])
  ear.hangUp()
})

test('a batch larger than a notice of the database arrives whole', async () => {
  const { salon, caller } = await open()
  const ear = await watch(caller)
  const ids = Array.from({ length: 200 }, (_, index) => `0192f0c1-7a3e-7c55-9d1b-${String(index).padStart(12, '0')}`)
  const organizationId = salon.organization.id
  const all = ids.map((id) => ({ organizationId, type: 'appointment', id, locationId: salon.location.id }))
  await inTransaction({ db: world.app.database.db }, ({ db }) => emitChanges(db, all))
  for (const id of ids) await ear.next(change('appointment', id, salon.location.id))
  ear.hangUp()
})

test('however many watch, the process listens once, and everybody is let go when it ends', async () => {
  let listened = 0
  const feed = openChangeFeed({
    listen: (channel, heard) => {
      listened += 1
      return world.app.database.listen(channel, heard)
    },
  })
  const web = changesRoutes(feed, () => Promise.resolve({ organizationId: 'one' }))
  const ears = await Promise.all(Array.from({ length: 20 }, async () => listenTo(await web.request('/changes'))))
  await Promise.all(ears.map((ear) => ear.next(/event: ready/)))
  expect(listened).toBe(1)
  await feed.close()
  await Promise.all(ears.map(({ ended }) => ended))
  const late = listenTo(await web.request('/changes'))
  await late.ended
})

test('a stream beats, and ends after a while so that whoever reads is asked anew who they are', async () => {
  const feed = openChangeFeed(world.app.database)
  const web = changesRoutes(feed, () => Promise.resolve({ organizationId: 'one' }), { beatMs: 10, longestMs: 200 })
  const ear = listenTo(await web.request('/changes'))
  await ear.next(/^: still here$/)
  await ear.ended
  await feed.close()
})

test('a reader who takes nothing is let go, and keeps nobody else from hearing', async () => {
  const { salon, caller } = await open()
  const ear = await watch(caller)
  const server = await listen('127.0.0.1', 0, () => new Response('starting'))
  server.serve(changesRoutes(world.app.changes, () => Promise.resolve({ organizationId: 'slow' })).fetch)
  const socket = connect(server.port, '127.0.0.1')
  const dropped = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.on('error', () => undefined)
  socket.write('GET /changes HTTP/1.1\r\nHost: here\r\n\r\n')
  await new Promise<void>((resolve) => socket.once('readable', resolve))
  // More than the buffers between two sockets hold.
  const some = Array.from({ length: 2_000 }, (_, index) => ({
    organizationId: 'slow',
    type: 'message',
    id: `${'x'.repeat(80)}${index}`,
    locationId: null,
  }))
  for (let round = 0; round < 40; round += 1) {
    await inTransaction({ db: world.app.database.db }, ({ db }) => emitChanges(db, some))
  }
  await salon.switches({ reminder1hEnabled: false })
  await ear.next(change('settings', salon.organization.id))
  socket.resume()
  await dropped
  ear.hangUp()
  await server.stop()
}, 60_000)

test('a server that stops lets its readers go at once, and waits for none of them', async () => {
  const feed = openChangeFeed(world.app.database)
  const server = await listen('127.0.0.1', 0, () => new Response('starting'))
  server.serve(changesRoutes(feed, () => Promise.resolve({ organizationId: 'one' })).fetch)
  const ear = listenTo(await fetch(`http://127.0.0.1:${server.port}/changes`))
  await ear.next(/event: ready/)
  const begun = performance.now()
  await feed.close()
  await server.stop()
  await ear.ended
  expect(performance.now() - begun).toBeLessThan(2_000)
})

test('nobody without a key hears anything', async () => {
  const { caller } = await open()
  const response = await caller.fetch('/api/v1/changes')
  expect([response.status, response.headers.get('content-type')]).toEqual([401, 'application/problem+json'])
})

test('the door of the product is a stream', async () => {
  const { salon, caller } = await open()
  const key = await caller.keyOf(salon, 'professional')
  const response = await createWeb(world.app).request('/api/v1/changes', { headers: { authorization: `Bearer ${key}` } })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const ear = listenTo(response)
  await ear.next(/event: ready/)
  ear.hangUp()
})
