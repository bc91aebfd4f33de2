import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type CommandLine, commandLineOf } from '../../tests/world/command-line.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import * as messages from '../message/store.ts'
import * as heartbeats from '../platform/heartbeat-store.ts'
import { newId } from '../platform/id.ts'

interface Shown {
  id: string
  status: string
  body: string
  recipient: { name: string; phone: string | null }
  twilioSid: string | null
  reason: { code: string } | null
  error: { code: number; fix: string } | null
}

let world: World
let cli: CommandLine
beforeAll(async () => {
  world = await openWorld()
  cli = commandLineOf(world)
})
afterAll(() => world.close())
beforeEach(() => world.sleepUntil('2026-03-02T14:00:00Z'))

const unknown = '0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a'

test('messages send --wait sends the message and shows its row', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  const { exit, data } = await cli.json<Shown>('messages', 'send', '--appointment', visit.id, '--kind', 'reminder_24h', '--wait')
  expect({ exit, ...data }).toMatchObject({ exit: 0, kind: 'reminder_24h', status: 'sent', appointmentId: visit.id })
  expect(data.twilioSid).toMatch(/^SM/)
  expect((await world.ledger()).at(-1)?.body).toBe(data.body)
})

test('messages send without --wait only queues', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  const { exit, data } = await cli.json<Shown>('messages', 'send', '--appointment', visit.id, '--kind', 'confirmation')
  expect({ exit, status: data.status }).toEqual({ exit: 0, status: 'queued' })
  await world.work()
  expect(await salon.said(visit), 'whoever asks at a terminal means it').toEqual(['confirmation sent', 'confirmation sent'])
})

test('messages send of a reminder takes its place; what is on its way already is the answer', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', notify: false })
  const send = () => cli.json<Shown>('messages', 'send', '--appointment', visit.id, '--kind', 'reminder_24h')
  const [once, twice] = [await send(), await send()]
  expect(twice.data.id).toBe(once.data.id)
  await world.work()
  expect(await salon.said(visit)).toEqual(['confirmation skipped not_requested', 'reminder_24h sent'])
  expect((await salon.reminders(visit)).map(({ kind, status }) => [kind, status])).toEqual([
    ['reminder_24h', 'sent'],
    ['reminder_1h', 'pending'],
  ])
})

test('a message sent by hand passes the same last look: what is not true is skipped, and the exit tells', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  const { exit, stdout } = await cli.run('messages', 'send', '--appointment', visit.id, '--kind', 'cancellation', '--wait')
  expect(exit).toBe(1)
  expect(stdout).toContain('cancellation skipped')
  expect(stdout).toContain('The appointment changed before this notice left.')
  await salon.switches({ confirmationEnabled: false })
  const off = await cli.json<Shown>('messages', 'send', '--appointment', visit.id, '--kind', 'confirmation', '--wait')
  expect([off.exit, off.data.reason?.code]).toEqual([1, 'switched_off'])
})

test('messages test writes to one’s own phone, also while WhatsApp is off', async () => {
  const salon = await world.openBusiness({ whatsapp: { enabled: false } })
  const { exit, stdout } = await cli.run('messages', 'test', '--org', salon.organization.slug, '--to', '310 482 7719')
  expect(exit).toBe(0)
  expect(stdout).toContain(`puntual orgs set ${salon.organization.slug} whatsapp.enabled=true`)
  expect((await world.ledger()).at(-1)).toMatchObject({
    to: 'whatsapp:+573104827719',
    body: 'Mensaje de prueba de Salón Azahar: si lees esto, los avisos de WhatsApp funcionan.',
  })
  const wrong = await cli.run('messages', 'test', '--org', salon.organization.slug, '--to', '12')
  expect([wrong.exit, wrong.stdout]).toEqual([1, ''])
})

test('where a worker lives, the command leaves the delivery to it', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00', notify: false })
  const worker = newId()
  await heartbeats.beat(world.app.database.db, worker, world.now())
  const sending = cli.json<Shown>('messages', 'send', '--appointment', visit.id, '--kind', 'confirmation', '--wait')
  const untilQueued = async (): Promise<void> => ((await salon.said(visit)).length < 2 ? untilQueued() : undefined)
  await untilQueued()
  expect(await salon.said(visit)).toEqual(['confirmation skipped not_requested', 'confirmation queued'])
  await world.work()
  expect((await sending).data.status).toBe('sent')
  await heartbeats.leave(world.app.database.db, worker)
})

test('messages list filters, and show tells everything that happened', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  const org = ['--org', salon.organization.slug]
  const { data } = await cli.json<{ items: Shown[] }>('messages', 'list', ...org, '--status', 'sent')
  expect(data.items).toHaveLength(1)
  expect((await cli.json<{ items: Shown[] }>('messages', 'list', ...org, '--status', 'failed')).data.items).toEqual([])
  const id = data.items[0]?.id ?? ''
  const shown = await cli.json<Shown & { events: { type: string }[] }>('messages', 'show', id)
  expect(shown.data).toMatchObject({ id, appointmentId: visit.id, recipient: { name: 'Ana', phone: '+573104827719' } })
  expect(shown.data.events.map(({ type }) => type)).toEqual(['queued', 'sending', 'sent'])
  expect((await cli.run('messages', 'show', id)).stdout).toContain('Tu cita en Salón Azahar quedó agendada')
})

test('a message that does not exist is named, and nothing breaks', async () => {
  for (const words of [
    ['show', unknown],
    ['show', 'no-id'],
    ['retry', unknown],
    ['send', '--kind', 'confirmation', '--appointment', 'no-id'],
  ]) {
    const { exit, stdout, stderr } = await cli.run('messages', ...words)
    expect({ words, exit, stdout }).toEqual({ words, exit: 1, stdout: '' })
    expect(stderr).toMatch(/^There is no (message|appointment)/)
  }
})

test('cleanup removes what is old and over, with its events; reminders keep their row, and what is ahead stays', async () => {
  const salon = await world.openBusiness()
  const past = await salon.books('Ana', { at: '2026-03-04T10:00' })
  const ahead = await salon.books('Bea', { at: '2026-12-04T10:00', phone: '310 482 7720' })
  await world.timePassesTo('2026-03-04T16:00:00Z')
  world.sleepUntil('2026-06-10T00:00:00Z')
  const plan = await salon.plan(past)
  const dry = await cli.json<{ removed: number }>('messages', 'cleanup', '--dry-run')
  expect(dry.data.removed).toBeGreaterThanOrEqual(3)
  expect((await cli.run('messages', 'cleanup', '--dry-run')).stderr).toMatch(/^\d+ messages so far …\n/)
  expect(await salon.said(past)).toHaveLength(3)
  expect((await cli.json<{ removed: number }>('messages', 'cleanup')).data.removed).toBe(dry.data.removed)
  expect(await salon.said(past)).toEqual([])
  expect(await salon.said(ahead)).toEqual(['confirmation sent'])
  expect(await salon.plan(past)).toEqual(plan)
  expect((await salon.reminders(past)).map(({ messageId }) => messageId)).toEqual([null, null])
})

test('cleanup spares what is younger than asked, and refuses an age it cannot read', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-02T11:00' })
  await world.timePassesTo('2026-03-02T17:00:00Z')
  world.sleepUntil('2026-03-12T00:00:00Z')
  await cli.run('messages', 'cleanup', '--older-than', '30d')
  expect(await salon.said(visit)).toHaveLength(2)
  await cli.run('messages', 'cleanup', '--older-than', '9d')
  expect(await salon.said(visit)).toEqual([])
  expect((await cli.run('messages', 'cleanup', '--older-than', 'ages')).exit).toBe(2)
})

test('a message that failed says how to mend it, and retry sends it once more', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  for (const message of await salon.messages(visit)) {
    await messages.change(world.app.database.db, message, ['queued'], { status: 'failed', errorCode: 20003 })
  }
  const org = ['--org', salon.organization.slug]
  const { data } = await cli.json<{ items: Shown[] }>('messages', 'list', ...org)
  expect(data.items[0]?.error).toMatchObject({ code: 20003, fix: 'Check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, then retry.' })
  expect((await cli.run('messages', 'list', ...org)).stdout).toContain('Check TWILIO_ACCOUNT_SID')
  const id = data.items[0]?.id ?? ''
  expect((await cli.json<Shown>('messages', 'retry', id)).data.status).toBe('queued')
  await world.work()
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
  expect((await cli.run('messages', 'retry', id)).stderr).toContain('Only a message that failed can be retried; this one is sent')
})

test('a message that is tried again by itself says what it met, and when it is tried', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-20T10:00' })
  for (const message of await salon.messages(visit)) {
    const nextAttemptAt = new Date('2026-03-19T15:00:00Z')
    await messages.change(world.app.database.db, message, ['queued'], { errorCode: 63018, nextAttemptAt })
  }
  const { stdout } = await cli.run('messages', 'list', '--org', salon.organization.slug)
  expect(stdout).toContain(
    'WhatsApp takes no more messages from the business for now (63018); it is tried again at 2026-03-19T15:00:00.000Z',
  )
})

test('with half an account a message waits and says why, at once; when its time is over it is skipped', async () => {
  const half = await openWorld({ withoutAccount: true })
  const its = commandLineOf(half)
  const salon = await half.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-02T11:00' })
  expect((await its.run('messages', 'send', '--appointment', visit.id, '--kind', 'confirmation')).exit).toBe(0)
  await half.work()
  expect((await its.run('messages', 'list')).stdout).toContain('Twilio is not set up yet; notices wait and nothing is lost.')
  await half.timePassesTo('2026-03-02T17:00:00Z')
  const { data } = await its.json<{ items: Shown[] }>('messages', 'list', '--status', 'skipped')
  expect(new Set(data.items.map(({ reason }) => reason?.code))).toEqual(new Set(['not_configured']))
  await half.close()
})

test('what nobody can deliver is not waited for', async () => {
  const half = await openWorld({ withoutAccount: true })
  const salon = await half.openBusiness()
  const { exit, stdout } = await commandLineOf(half).run('messages', 'test', '--org', salon.organization.slug, '--to', '310 482 7719')
  expect(exit).toBe(1)
  expect(stdout).toContain('test queued')
  expect(stdout).toContain('npm start')
  await half.close()
})
