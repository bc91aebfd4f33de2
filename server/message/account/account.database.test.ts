import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Business } from '../../../tests/world/business.ts'
import { type Browser, signedIn } from '../../../tests/world/person.ts'
import { formOf } from '../../../tests/world/reporter.ts'
import { signatureOf } from '../../../tests/world/signature.ts'
import { openWorld, type World } from '../../../tests/world/world.ts'
import { chooseChannel } from '../channels/choose-channel.ts'
import { ownAccounts } from '../channels/twilio-whatsapp/own-accounts.ts'
import * as organizations from '../../organization/store.ts'
import { createWeb } from '../../web.ts'
import { connectAccount } from './connect-account.ts'
import { showAccount } from './show-account.ts'

let world: World
let salon: Business
let owner: Browser
let people = 0

beforeAll(async () => {
  world = await openWorld({ withoutAccount: true })
})
afterAll(() => world.close())
beforeEach(async () => {
  salon = await world.openBusiness()
  people += 1
  owner = await signedIn(world, salon, `owner${people}@salon.test`, { role: 'owner' })
})

const path = '/api/v1/organization/twilio-account'
const FROM = '+576017452210'
let accountsMade = 0

/** An account that the emulator knows, and its token. */
async function declared(senders: readonly string[] = [FROM]) {
  accountsMade += 1
  const [accountSid, authToken] = [`AC${String(accountsMade).padStart(32, '0')}`, `${accountsMade}`.padStart(32, 'a')]
  await declare(accountSid, authToken, senders)
  return { accountSid, authToken, from: FROM }
}

async function declare(sid: string, token: string, senders: readonly string[] = [FROM]) {
  await fetch(`${world.twilio}/emulator/accounts`, { method: 'POST', body: JSON.stringify({ sid, token, senders }) })
}

const connect = (body: Record<string, unknown>, browser = owner) => browser.ask('PUT', path, { body })
const shown = async () => (await owner.ask('GET', path)).json

test('a connected account writes, and what waited for one leaves with it', async () => {
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  expect(await shown()).toMatchObject({ source: null, accountSid: null, from: null })
  expect(await salon.messages(visit)).toMatchObject([{ status: 'queued', waitingCode: 'not_configured' }])
  const account = await declared()
  const { status, json } = await connect({ ...account, accountSid: ` ${account.accountSid}\n`, from: 'whatsapp:+57 601 745-2210' })
  expect({ status, json }).toMatchObject({
    status: 200,
    json: { source: 'organization', accountSid: account.accountSid, from: FROM, sandbox: false, connectedAt: world.now().toISOString() },
  })
  expect(JSON.stringify(json)).not.toContain(account.authToken)
  await world.work()
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
})

test('the token stands nowhere in the clear, and no answer, list or history shows what is kept of it', async () => {
  const account = await declared()
  await connect(account)
  const row = await world.app.database.db
    .selectFrom('organization')
    .selectAll()
    .where('id', '=', salon.organization.id)
    .executeTakeFirstOrThrow()
  expect(row.twilioAccount).not.toBeNull()
  const kept = row.twilioAccount ?? ''
  expect(JSON.stringify(row)).not.toContain(account.authToken)
  const audited = (await owner.ask('GET', '/api/v1/audit')).json
  expect((audited as { items: unknown[] }).items[0]).toMatchObject({ action: 'twilio-account.connected', detail: { from: FROM } })
  const answers = [audited, (await owner.ask('GET', '/api/v1/organization')).json, await shown()]
  for (const secret of [account.authToken, kept]) expect(JSON.stringify(answers)).not.toContain(secret)
})

test('a wrong account is refused by the field, and changes nothing', async () => {
  const account = await declared()
  await connect(account)
  const before = await shown()
  const faults: readonly [Record<string, unknown>, string][] = [
    [{ authToken: 'f'.repeat(32) }, 'authToken'],
    [{ accountSid: 'AC123' }, 'accountSid'],
    [{ authToken: 'x' }, 'authToken'],
    [{ from: '601 745 2210' }, 'from'],
    [{ messagingServiceSid: `MG${'1'.repeat(32)}` }, 'from'],
    [{ from: undefined }, 'from'],
    [{ from: undefined, messagingServiceSid: 'MG1' }, 'messagingServiceSid'],
  ]
  for (const [change, field] of faults) {
    expect(await connect({ ...account, ...change }), field).toMatchObject({ status: 422, json: { errors: [{ path: field }] } })
  }
  expect(await shown()).toEqual(before)
})

test('when Twilio does not answer nothing is saved, and it is said', async () => {
  const away = ownAccounts({ key: 'e'.repeat(64), apiUrl: 'http://127.0.0.1:1', publicUrl: world.publicUrl })
  const ctx = { ...salon.ctx, accounts: away }
  await expect(connectAccount(ctx, await declared())).rejects.toMatchObject({ code: 'twilio-away' })
  expect(await shown()).toMatchObject({ source: null })
})

test('only an owner connects and disconnects; an admin reads', async () => {
  const admin = await signedIn(world, salon, `admin${people}@salon.test`, { role: 'admin' })
  const account = await declared()
  expect((await connect(account, admin)).status).toBe(403)
  expect((await admin.ask('DELETE', path)).status).toBe(403)
  expect((await admin.ask('GET', path)).status).toBe(200)
})

test('disconnected, its messages wait again, and say for what', async () => {
  await connect(await declared())
  expect((await owner.ask('DELETE', path)).status).toBe(204)
  expect(await shown()).toMatchObject({ source: null, connectedAt: null })
  const visit = await salon.books('Ana', { at: '2026-03-05T11:00' })
  await world.work()
  expect(await salon.messages(visit)).toMatchObject([{ status: 'queued', waitingCode: 'not_configured' }])
})

test('a messaging service chooses the number, and what nobody knows of is found in its list', async () => {
  const { accountSid, authToken } = await declared()
  const service = `MG${'5'.repeat(32)}`
  const { json } = await connect({ accountSid, authToken, messagingServiceSid: service })
  expect(json).toMatchObject({ from: null, messagingServiceSid: service })
  await fetch(`${world.twilio}/emulator/faults`, { method: 'POST', body: JSON.stringify({ dropAfterAcceptRate: 1, seed: 1 }) })
  const visit = await salon.books('Ana', { at: '2026-03-05T12:00' })
  await world.work()
  await fetch(`${world.twilio}/emulator/faults`, { method: 'POST', body: JSON.stringify({ dropAfterAcceptRate: 0, seed: 1 }) })
  expect(await salon.said(visit)).toEqual(['confirmation uncertain'])
  await world.timePassesTo(new Date(world.now().getTime() + 10_000))
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
})

test('a test message goes to one’s own phone, switched on or not', async () => {
  await connect(await declared())
  await salon.switches({ enabled: false })
  const { status, json } = await owner.ask('POST', `${path}/test`, { body: { to: '310 555 0142' } })
  expect({ status, json }).toMatchObject({ status: 201, json: { kind: 'test', status: 'queued', recipient: { phone: '+573105550142' } } })
  await world.work()
  const { id } = json as { id: string }
  expect((await owner.ask('GET', `/api/v1/messages/${id}`)).json).toMatchObject({ status: 'sent' })
  expect(await owner.ask('POST', `${path}/test`, { body: { to: '310' } })).toMatchObject({
    status: 422,
    json: { errors: [{ path: 'to' }] },
  })
})

test('its own token signs what is about it, the one before for a week, and nobody else’s', async () => {
  const account = await declared()
  await connect(account)
  const renewed = 'e'.repeat(32)
  await declare(account.accountSid, renewed)
  await connect({ ...account, authToken: renewed })
  const stranger = await world.openBusiness()
  const inbound = async (slug: string, token: string) => {
    const [door, fields] = [
      `/webhooks/twilio/inbound/${slug}`,
      { MessageSid: `SM${Math.random()}`, From: 'whatsapp:+573105550142', Body: 'Hola' },
    ]
    const headers = { 'x-twilio-signature': signatureOf(world.publicUrl + door, fields, token) }
    return (await createWeb(world.app).request(door, { method: 'POST', headers, body: new URLSearchParams(fields) })).status
  }
  const { slug } = salon.organization
  expect([await inbound(slug, renewed), await inbound(slug, account.authToken)]).toEqual([200, 200])
  expect([await inbound(slug, 'f'.repeat(32)), await inbound(stranger.organization.slug, renewed)]).toEqual([403, 403])
  world.sleepUntil(new Date(world.now().getTime() + 8 * 86_400_000))
  expect([await inbound(slug, renewed), await inbound(slug, account.authToken)]).toEqual([200, 403])
})

test('its own token signs reports on its messages, and on nobody else’s', async () => {
  const account = await declared()
  await connect(account)
  const stranger = await world.openBusiness()
  const attemptOf = async (business: Business) => {
    await business.books('Ana', { at: '2026-04-05T10:00' })
    await world.work()
    return world.app.database.db
      .selectFrom('attempt')
      .select(['id', 'providerId'])
      .where('organizationId', '=', business.organization.id)
      .executeTakeFirst()
  }
  const ours = await attemptOf(salon)
  expect(await attemptOf(stranger)).toBeUndefined()
  const report = async (id: string, token: string) => {
    const [door, fields] = [`/webhooks/twilio/status/${id}`, { ...formOf({ status: 'delivered' }), MessageSid: ours?.providerId ?? '' }]
    const headers = { 'x-twilio-signature': signatureOf(world.publicUrl + door, fields, token) }
    return (await createWeb(world.app).request(door, { method: 'POST', headers, body: new URLSearchParams(fields) })).status
  }
  expect(await report(ours?.id ?? '', account.authToken)).toBe(204)
  expect(await report(ours?.id ?? '', 'f'.repeat(32))).toBe(403)
  expect(await report(salon.organization.id, account.authToken)).toBe(403)
})

test('what another key closed is not read: it is said, nothing leaves by another account, and its token is not believed', async () => {
  await connect(await declared())
  const accounts = ownAccounts({ key: '0'.repeat(64), apiUrl: world.twilio, publicUrl: world.publicUrl })
  const channels = chooseChannel({ own: accounts })
  expect(await showAccount({ ...salon.ctx, accounts, channels })).toMatchObject({ source: null, unreadable: true })
  const organization = await organizations.find(world.app.database.db, salon.organization.id)
  expect(organization?.twilioAccount).toBeDefined()
  expect(accounts.sourcesOf(organization, world.now())).toEqual([])
})

test('a demo organization has no account of its own', async () => {
  await world.app.database.db.updateTable('organization').set({ demo: true }).where('id', '=', salon.organization.id).execute()
  expect(await connect(await declared())).toMatchObject({ status: 409, json: { type: '/api/docs#demo-organization' } })
})
