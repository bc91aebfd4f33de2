import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { approveTemplates } from '../../tests/world/approve-templates.ts'
import type { Business } from '../../tests/world/business.ts'
import { commandLineOf, SECRET_KEY } from '../../tests/world/command-line.ts'
import { openMailServer } from '../../tests/world/mail-server.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { ownAccounts } from '../message/channels/twilio-whatsapp/own-accounts.ts'
import { templateHost } from '../message/channels/twilio-whatsapp/template-host.ts'
import * as messages from '../message/store.ts'
import * as templates from '../notification/templates/template-store.ts'
import * as organizations from '../organization/store.ts'
import * as heartbeats from '../platform/heartbeat-store.ts'
import { newId } from '../platform/id.ts'
import { putKeyInUse } from '../platform/secret-key-in-use.ts'
import { type Setup, setupOf } from './setup.ts'

interface Report {
  ok: boolean
  checks: { name: string; ok: boolean; detail: string; fix?: string }[]
}

const sid = `AC12${'a'.repeat(28)}ef`
const token = 'b'.repeat(32)
const publicUrl = 'https://citas.example.com'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => world.sleepUntil('2026-03-02T14:00:00Z'))

const nothing = { databaseUrl: undefined, dataDir: '/data', publicUrl, twilio: undefined }

function setupWith(twilio: Parameters<typeof setupOf>[0]['twilio']): Setup {
  return setupOf({ databaseUrl: undefined, dataDir: '/data', publicUrl, twilio })
}

const accountAt = (apiUrl: string) => setupWith({ accountSid: sid, authToken: token, from: '+573001112233', apiUrl })

async function examine(setup: Setup, at: World = world) {
  const { exit, data } = await commandLineOf(at, setup).json<Report>('doctor')
  expect(exit).toBe(data.ok ? 0 : 1)
  expect(data.ok).toBe(data.checks.every(({ ok }) => ok))
  for (const check of data.checks) expect(check.ok || (check.fix ?? '') !== '', `${check.name} says what to do`).toBe(true)
  expect(JSON.stringify(data)).not.toContain(token)
  return { ...data, of: (name: string) => data.checks.find((check) => check.name === name) }
}

test('all is green with a worker alive and an account that is accepted; the account is shown masked', async () => {
  const salon = await world.openBusiness()
  const worker = newId()
  await heartbeats.beat(world.app.database.db, worker, world.now())
  await approveAll(world, salon)
  const found = await examine(accountAt(world.twilio))
  expect(found.checks.filter(({ ok }) => !ok)).toEqual([])
  expect(found.of('twilio')?.detail).toBe('account AC12…ef, sender +57 300 111 2233')
  expect(found.of('database')?.detail).toMatch(/PostgreSQL 1\d/)
  expect(found.of(`organization ${salon.organization.slug}`)?.ok).toBe(true)
  await heartbeats.leave(world.app.database.db, worker)
})

test('without a worker it is red and says how to start', async () => {
  expect((await examine(accountAt(world.twilio))).of('worker')).toMatchObject({ ok: false, fix: 'Start it: npm start' })
  const worker = newId()
  await heartbeats.beat(world.app.database.db, worker, world.now())
  world.sleepUntil('2026-03-02T14:00:20Z')
  expect((await examine(accountAt(world.twilio))).of('worker')?.detail).toContain('silent since 2026-03-02T14:00:00.000Z')
  await heartbeats.leave(world.app.database.db, worker)
})

test('a machine with another secret key than the latest start is red, and says what to do', async () => {
  const { db } = world.app.database
  const line = async () => (await examine(accountAt(world.twilio))).of('secret key')
  expect(await line()).toMatchObject({ ok: true })
  await putKeyInUse(db, 'another secret of at least 32 characters', world.now())
  expect(await line()).toMatchObject({ ok: false, fix: expect.stringContaining('the same SECRET_KEY') as string })
  await putKeyInUse(db, SECRET_KEY, world.now())
  expect(await line()).toMatchObject({ ok: true })
})

test('a half-set account names what is missing, and whose messages wait', async () => {
  const salon = await world.openBusiness()
  const found = await examine(setupWith({ missing: ['TWILIO_AUTH_TOKEN'] }))
  expect(found.of('twilio')?.detail).toContain('TWILIO_AUTH_TOKEN missing')
  expect(found.of(`organization ${salon.organization.slug}`)?.ok).toBe(false)
})

test('a token that is not accepted and a server that does not answer are told apart', async () => {
  await examine(accountAt(world.twilio))
  const wrong = setupWith({ accountSid: sid, authToken: 'c'.repeat(32), from: '+573001112233', apiUrl: world.twilio })
  expect((await examine(wrong)).of('credentials')?.detail).toBe('Twilio does not recognise the account (20003)')
  expect((await examine(accountAt('http://127.0.0.1:1'))).of('credentials')?.detail).toContain('ECONNREFUSED')
})

test('where Twilio cannot report what becomes of messages, that is said', async () => {
  const twilio = { accountSid: sid, authToken: token, from: '+573001112233', apiUrl: 'https://127.0.0.2:1' }
  const at = (address: string) => setupOf({ databaseUrl: undefined, dataDir: '/data', publicUrl: address, twilio: { ...twilio } })
  const reports = async (setup: Setup) => (await examine(setup)).of('reports')
  expect(await reports(at(publicUrl))).toMatchObject({ ok: true, detail: expect.stringContaining(publicUrl) as string })
  expect(await reports(at('http://citas.example.com'))).toMatchObject({ ok: false, fix: expect.stringContaining('PUBLIC_URL') as string })
  expect(await reports(setupWith(undefined))).toBeUndefined()
})

test('an organization is red when every kind is off, when its messages are stuck, and when none of them leaves', async () => {
  const own = await openWorld({ twilio: 'http://127.0.0.1:1' })
  const salon = await own.openBusiness({ slug: 'azahar' })
  const line = async () => (await examine(accountAt(world.twilio), own)).of('organization azahar')
  const kinds = { confirmationEnabled: false, reminder24hEnabled: false, reminder1hEnabled: false, cancellationEnabled: false }
  await salon.switches({ ...kinds, rescheduleEnabled: false })
  expect((await line())?.fix).toContain('orgs set azahar')
  await salon.switches({ confirmationEnabled: true })
  expect(await line()).toMatchObject({ ok: true, detail: expect.stringContaining('without reminder24h') as string })
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  own.sleepUntil('2026-03-02T14:02:00Z')
  expect((await line())?.detail).toBe('1 message due for over a minute')
  for (const message of await salon.messages(visit)) {
    await messages.change(own.app.database.db, message, ['queued'], { status: 'failed', errorCode: 63007 })
  }
  expect(await line()).toMatchObject({ ok: false, fix: 'Check TWILIO_WHATSAPP_FROM in Twilio’s console, then retry.' })
  await own.close()
})

/** With the account that the doctor looks at. */
test('what is stuck is found however many wait beside it', async () => {
  const own = await openWorld({ twilio: 'http://127.0.0.1:1' })
  const salon = await own.openBusiness({ slug: 'azahar' })
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  own.sleepUntil('2026-03-02T14:02:00Z')
  const [{ recipient, ...stuck } = expect.fail()] = await salon.messages(visit)
  const waiting = { ...stuck, recipientName: recipient.name, channel: 'whatsapp', nextAttemptAt: new Date('2026-03-04T14:00:00Z') }
  const younger = Array.from({ length: 201 }, () => ({ ...waiting, id: newId(), createdAt: own.now() }))
  await messages.insertMany(own.app.database.db, younger)
  const report = await examine(accountAt(world.twilio), own)
  expect(report.of('organization azahar')?.detail).toBe('1 message due for over a minute')
  await own.close()
})

function approveAll(at: World, { organization }: Business): Promise<void> {
  return approveTemplates(at, organization, templateHost({ accountSid: sid, authToken: token, from: '+573001112233', apiUrl: at.twilio }))
}

test('kinds without a template that may be used are named before any message is due, with what to do', async () => {
  const own = await openWorld()
  const salon = await own.openBusiness({ slug: 'azahar' })
  const line = async () => (await examine(accountAt(own.twilio), own)).of('templates azahar')
  const bare = await line()
  expect(bare).toMatchObject({ ok: false, fix: 'Submit it: npm run puntual -- templates push --org azahar' })
  expect(bare?.detail).toMatch(/^This template has not been submitted yet: confirmation \(es\), .*reschedule \(pt-BR\)$/)
  await approveAll(own, salon)
  expect(await line()).toMatchObject({ ok: true, detail: '15 templates approved' })
  const [one, other] = await templates.pushed(own.app.database.db, [salon.organization.id])
  if (one === undefined || other === undefined) throw new Error('Nothing was pushed')
  await templates.save(own.app.database.db, { ...one, status: 'pending', approvedAt: null })
  const waiting = `under review by WhatsApp, messages wait: ${one.kind} (${one.locale})`
  expect(await line()).toMatchObject({ ok: true, detail: waiting })
  own.sleepUntil(new Date(own.now().getTime() + 49 * 3_600_000))
  expect((await line())?.detail).toBe(`WhatsApp has not answered for over two days: ${one.kind} (${one.locale})`)
  await templates.save(own.app.database.db, { ...other, status: 'paused' })
  expect((await line())?.detail).toContain(`paused this template because people did not like it: ${other.kind} (${other.locale})`)
  await salon.switches({ enabled: false })
  expect(await line()).toBeUndefined()
  await own.close()
})

test('a kind switched on after the others were handed in is named while appointments are ahead', async () => {
  const own = await openWorld()
  const salon = await own.openBusiness({ slug: 'azahar' })
  const organization = await salon.switches({ reminder1hEnabled: false })
  await approveAll(own, { ...salon, organization })
  await salon.books('Ana', { at: '2026-03-20T10:00' })
  const line = async () => (await examine(accountAt(own.twilio), own)).of('templates azahar')
  expect(await line()).toMatchObject({ ok: true, detail: '12 templates approved' })
  await salon.switches({ reminder1hEnabled: true })
  expect(await line()).toEqual({
    name: 'templates azahar',
    ok: false,
    detail: 'This template has not been submitted yet: reminder_1h (es), reminder_1h (en), reminder_1h (pt-BR)',
    fix: 'Submit it: npm run puntual -- templates push --org azahar',
  })
  await own.close()
})

test('the sandbox, the demo beside an account and the half-set installation have no templates of ours to speak of', async () => {
  const own = await openWorld()
  await own.openBusiness({ slug: 'azahar' })
  await own.openBusiness({ slug: 'muestra', demo: true })
  const sandbox = await examine(setupWith({ accountSid: sid, authToken: token, from: '+14155238886', apiUrl: own.twilio }), own)
  expect(sandbox.of('templates azahar')).toMatchObject({
    ok: true,
    detail:
      'the sandbox’s own, in English, for confirmation, reminder_24h, reminder_1h, reschedule; none for cancellation, which reaches only who wrote within 24 hours',
  })
  expect(sandbox.of('templates muestra')).toBeUndefined()
  const halfSet = await examine(setupWith({ missing: ['TWILIO_AUTH_TOKEN'] }), own)
  expect(halfSet.of('templates azahar')).toBeUndefined()
  await own.close()
})

test('a mail server is tried, and one that is not there is said', async () => {
  const post = await openMailServer()
  const setup = (smtpUrl: string) => ({
    ...setupWith(undefined),
    mail: setupOf({ ...nothing, mail: { smtpUrl, from: 'p@salon.test' } }).mail,
  })
  const { host } = new URL(post.url)
  expect((await examine(setup(post.url))).checks).toContainEqual({ name: 'mail', ok: true, detail: `${host} takes our letters` })
  await post.close()
  const away = (await examine(setup(post.url))).checks.find(({ name }) => name === 'mail')
  expect(away).toMatchObject({ ok: false, fix: expect.stringContaining('SMTP_URL') as unknown })
  expect((await examine(setupWith(undefined))).checks.map(({ name }) => name)).not.toContain('mail')
})

test('an account that an organization connected is tried; one that is refused, away or not to be read is said, with its fix', async () => {
  const own = await openWorld()
  const salon = await own.openBusiness({ slug: 'azahar' })
  const line = async () => (await examine(setupWith(undefined), own)).of('account azahar')
  expect(await line()).toBeUndefined()
  const account = { accountSid: `AC${'1'.repeat(32)}`, authToken: '2'.repeat(32), from: '+576017452210' }
  await declare(own, account)
  const keep = (text: string) => organizations.update(own.app.database.db, salon.organization.id, { twilioAccount: text })
  await keep(own.app.accounts.close(account).text)
  expect(await line()).toEqual({ name: 'account azahar', ok: true, detail: 'its own Twilio account is accepted' })
  await keep(own.app.accounts.close({ ...account, authToken: '3'.repeat(32) }).text)
  expect((await line())?.detail).toBe('its own Twilio account: Twilio does not recognise the account (20003)')
  await keep(ownAccounts({ key: 'f'.repeat(64), apiUrl: own.twilio, publicUrl }).close(account).text)
  expect(await line()).toMatchObject({ ok: false, fix: expect.stringContaining('SECRET_KEY') as unknown })
  await own.close()

  const away = await openWorld({ twilio: 'http://127.0.0.1:1' })
  const clinic = await away.openBusiness({ slug: 'clinica' })
  await organizations.update(away.app.database.db, clinic.organization.id, { twilioAccount: away.app.accounts.close(account).text })
  expect((await examine(setupWith(undefined), away)).of('account clinica')?.detail).toContain('ECONNREFUSED')
  await away.close()
})

function declare({ twilio }: World, { accountSid: id, authToken, from }: { accountSid: string; authToken: string; from: string }) {
  return fetch(`${twilio}/emulator/accounts`, { method: 'POST', body: JSON.stringify({ sid: id, token: authToken, senders: [from] }) })
}
