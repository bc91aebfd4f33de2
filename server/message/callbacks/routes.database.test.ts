import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Business } from '../../../tests/world/business.ts'
import { formOf, report, SID } from '../../../tests/world/reporter.ts'
import { signatureOf } from '../../../tests/world/signature.ts'
import { openUnrulyTwilio, type UnrulyTwilio } from '../../../tests/world/unruly-twilio.ts'
import { openWorld, TOKEN, type World } from '../../../tests/world/world.ts'
import { newId } from '../../platform/id.ts'
import { createWeb } from '../../web.ts'
import type { KnownAttempt } from '../attempt-store.ts'
import * as messages from '../store.ts'
import { whole } from '../../platform/context.ts'

let world: World
let twilio: UnrulyTwilio
let salon: Business
/** Of a message that Twilio has taken. */
let attempt: KnownAttempt

beforeAll(async () => {
  twilio = await openUnrulyTwilio()
  world = await openWorld({ webhooks: true, twilio: twilio.url })
})
afterAll(async () => {
  await world.close()
  await twilio.close()
})
beforeEach(async () => {
  salon = await world.openBusiness()
  await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  attempt = await world.app.database.db
    .selectFrom('attempt')
    .select(['id', 'organizationId', 'messageId', 'sender', 'outcome', 'providerId'])
    .where('organizationId', '=', salon.organization.id)
    .executeTakeFirstOrThrow()
})

async function kept() {
  return world.app.database.db.selectFrom('messageCallback').selectAll().where('attemptId', '=', attempt.id).orderBy('id').execute()
}

async function status() {
  return (await messages.find(world.app.database.db, whole(attempt.organizationId), attempt.messageId))?.status
}

interface Posted {
  /** What was signed; the address called, unless it differs. */
  signed?: string
  fields?: Record<string, string>
  method?: string
  signature?: string | undefined
}

async function post(path: string, { signed = world.publicUrl + path, fields = formOf({ status: 'delivered' }), ...more }: Posted = {}) {
  const signature = 'signature' in more ? more.signature : signatureOf(signed, fields, TOKEN)
  const headers = signature === undefined ? {} : { 'x-twilio-signature': signature }
  const answer = await fetch(world.publicUrl + path, { method: 'POST', headers, body: new URLSearchParams(fields) })
  return { status: answer.status, body: await answer.text() }
}

const door = (id: string) => `/webhooks/twilio/status/${id}`

test('a signed report is taken in and answered with nothing', async () => {
  expect(await post(door(attempt.id))).toEqual({ status: 204, body: '' })
  expect(await status()).toBe('delivered')
})

test('unsigned, forged, altered or aimed at another attempt: 403, and nothing changes', async () => {
  const path = door(attempt.id)
  const refused: Posted[] = [
    { signature: undefined },
    { signature: '' },
    { signature: 'bm90IGEgc2lnbmF0dXJl' },
    { signature: signatureOf(world.publicUrl + path, formOf({ status: 'delivered' }), 'another token') },
    { signature: signatureOf(world.publicUrl + path, formOf({ status: 'sent' }), TOKEN) },
    { signed: world.publicUrl + door(newId()) },
    { signed: `${world.publicUrl}${path}#rc=2&rp=5xx,ct,rt` },
    { signed: world.publicUrl.replace('127.0.0.1', 'localhost') + path },
  ]
  for (const one of refused) expect(await post(path, one), JSON.stringify(one)).toMatchObject({ status: 403 })
  expect(await post(door('not-an-id'), { signature: undefined })).toMatchObject({ status: 403 })
  expect(await kept()).toEqual([])
  expect(await status()).toBe('sent')
})

test('while the token is being changed both of them are believed, and no third', async () => {
  const { publicUrl } = world
  const webhookSources = ['new', TOKEN].map((authToken) => ({ authToken, publicUrl }))
  const web = createWeb({ ...world.app, webhookSources })
  const tell = async (status: string, token: string) => {
    const [address, fields] = [publicUrl + door(attempt.id), formOf({ status })]
    const headers = { 'x-twilio-signature': signatureOf(address, fields, token) }
    return (await web.request(address, { method: 'POST', headers, body: new URLSearchParams(fields) })).status
  }
  expect(await tell('delivered', TOKEN)).toBe(204)
  expect(await tell('read', 'new')).toBe(204)
  expect(await tell('failed', 'third')).toBe(403)
  expect((await kept()).map((row) => row.status)).toEqual(['delivered', 'read'])
})

test('what no attempt here knows is answered quietly, and what can be no attempt with 404', async () => {
  expect(await report(world, newId(), { status: 'delivered' })).toBe(204)
  for (const id of ['1', `${attempt.id}x`, 'null', '%00', '..%2f']) expect((await post(door(id))).status, id).toBe(404)
  expect(await status()).toBe('sent')
})

test('a signed form that is no report is refused', async () => {
  const whole = formOf({ status: 'delivered' })
  for (const change of [{ MessageSid: '' }, { MessageStatus: '' }, { MessageStatus: 'x'.repeat(10_000) }]) {
    expect((await post(door(attempt.id), { fields: { ...whole, ...change } })).status).toBe(400)
  }
  expect(await kept()).toEqual([])
})

test('more than 256 KB is not read, 10,000 characters are', async () => {
  const address = world.publicUrl + door(attempt.id)
  const large = formOf({ status: 'delivered', more: { Next: 'a'.repeat(300_000) } })
  const headers = { 'x-twilio-signature': signatureOf(address, large, TOKEN) }
  expect((await createWeb(world.app).request(address, { method: 'POST', headers, body: new URLSearchParams(large) })).status).toBe(413)
  expect(await kept()).toEqual([])
  const more = { Next: 'ñ💇'.repeat(5_000), Nul: 'a\u0000b', 'N\u0000': '' }
  expect(await report(world, attempt.id, { status: 'delivered', more })).toBe(204)
  expect(await kept()).toMatchObject([{ form: { Next: more.Next, Nul: 'ab', N: '', MessageSid: SID } }])
})

test('a report repeated, also much later, is kept once', async () => {
  for (let time = 0; time < 3; time += 1) expect(await report(world, attempt.id, { status: 'delivered' })).toBe(204)
  const [first, ...others] = await kept()
  expect(others).toEqual([])
  expect(first).toMatchObject({ messageId: attempt.messageId, organizationId: attempt.organizationId, providerId: SID, errorCode: null })
})

test('a word that nobody knows is kept, and changes nothing', async () => {
  expect(await report(world, attempt.id, { status: 'teleported', more: { Planet: 'Mars' } })).toBe(204)
  expect(await kept()).toMatchObject([{ status: 'teleported', form: { Planet: 'Mars' } }])
  expect(await status()).toBe('sent')
})

test('another SID than the one that Twilio gave is kept, and changes nothing', async () => {
  expect(await report(world, attempt.id, { status: 'failed', sid: `SM${'9'.repeat(32)}`, errorCode: 63016 })).toBe(204)
  expect(await kept()).toHaveLength(1)
  expect(await messages.find(world.app.database.db, whole(attempt.organizationId), attempt.messageId)).toMatchObject({
    status: 'sent',
    providerId: SID,
  })
})

test('a GET changes nothing and finds nothing', async () => {
  expect((await fetch(world.publicUrl + door(attempt.id))).status).toBe(404)
  expect(await kept()).toEqual([])
})
