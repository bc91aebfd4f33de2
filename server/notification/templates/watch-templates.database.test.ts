import { afterEach, beforeEach, expect, test } from 'vitest'
import { approveTemplates } from '../../../tests/world/approve-templates.ts'
import { openTemplateDesk, type TemplateDesk } from '../../../tests/world/template-desk.ts'
import { catchUp, knock } from '../../../tests/world/twin.ts'
import { chooseChannel } from '../../message/channels/choose-channel.ts'
import { twilioWhatsapp } from '../../message/channels/twilio-whatsapp/channel.ts'
import { changeWording } from './change-wording.ts'
import { defaultTemplate } from './default-templates.ts'
import type { PushedTemplate } from './pushed-template.ts'
import { showTemplates } from './show-templates.ts'
import * as templates from './template-store.ts'
import { usableTemplates } from './usable-templates.ts'
import { watchTemplates } from './watch-templates.ts'

const SECOND = 1_000
const HOUR = 3_600_000

let desk: TemplateDesk
beforeEach(async () => {
  desk = await openTemplateDesk()
})
afterEach(() => desk.world.close())

const approveAll = (): Promise<void> => approveTemplates(desk.world, desk.salon.organization)

test('from nothing to approved: every kind in three languages, in seconds', async () => {
  expect(await desk.shown('confirmation')).toMatchObject({ status: 'unsubmitted', usable: false, alert: { code: 'not_pushed' } })
  await knock(desk.world.twilio, 'rules', { autoApprove: true })
  await desk.push()
  expect(await desk.shown('confirmation')).toMatchObject({ status: 'received', usable: false, alert: null })
  await desk.watchAfter(2 * SECOND)
  await desk.watchAfter(2 * SECOND)
  const all = await showTemplates(desk.means, desk.salon.organization)
  expect(all).toHaveLength(15)
  for (const one of all) expect(one).toMatchObject({ status: 'approved', category: 'UTILITY', usable: true, alert: null })
  expect(await desk.usable('reminder_24h', 'pt-BR')).toEqual({
    contentSid: await desk.sidOf('reminder_24h', 'pt-BR'),
    locale: 'pt-BR',
    words: defaultTemplate('reminder_24h', 'pt-BR'),
  })
})

test('a rejection is shown with its reason, and stops that template only', async () => {
  await desk.push()
  for (const { sid } of await desk.onTwin()) await knock(desk.world.twilio, 'templates', { sid, status: 'approved' })
  const sid = await desk.sidOf('reminder_1h')
  await knock(desk.world.twilio, 'templates', { sid, status: 'rejected', rejectionReason: 'INVALID_FORMAT: too vague' })
  await desk.watchAfter(3 * SECOND)
  const rejected = { status: 'rejected', rejectionReason: 'INVALID_FORMAT: too vague', usable: false, alert: { code: 'rejected' } }
  expect(await desk.shown('reminder_1h')).toMatchObject(rejected)
  expect(await desk.usable('reminder_1h')).toBeUndefined()
  expect(await desk.usable('reminder_24h')).toBeDefined()
})

test.each(['paused', 'disabled'] as const)('%s: not used, the others stay; a language without one falls back', async (status) => {
  await approveAll()
  await knock(desk.world.twilio, 'templates', { sid: await desk.sidOf('reminder_24h', 'en'), status })
  expect(await desk.usable('reminder_24h', 'en')).toMatchObject({ locale: 'en' })
  await desk.watchAfter(6 * HOUR)
  expect(await desk.shown('reminder_24h', 'en')).toMatchObject({ status, usable: false, alert: { code: status } })
  expect(await desk.usable('reminder_24h', 'en')).toMatchObject({ locale: 'es', words: defaultTemplate('reminder_24h', 'es') })
  expect(await desk.usable('confirmation', 'en')).toMatchObject({ locale: 'en' })
  await knock(desk.world.twilio, 'templates', { sid: await desk.sidOf('reminder_24h', 'en'), status: 'approved' })
  await desk.watchAfter(6 * HOUR)
  expect(await desk.usable('reminder_24h', 'en')).toMatchObject({ locale: 'en' })
})

test('what WhatsApp turned into MARKETING is not used, and says so', async () => {
  await approveAll()
  await knock(desk.world.twilio, 'templates', { sid: await desk.sidOf('cancellation'), category: 'MARKETING' })
  expect(await desk.watchAfter(6 * HOUR)).toBe(1)
  expect(await desk.shown('cancellation')).toMatchObject({
    status: 'approved',
    category: 'MARKETING',
    usable: false,
    alert: { code: 'marketing' },
  })
  expect(await desk.usable('cancellation')).toBeUndefined()
  expect(await desk.usable('reschedule')).toBeDefined()
})

async function deleteOnTwilio(sid: string): Promise<void> {
  const authorization = `Basic ${btoa(`AC${'a'.repeat(32)}:${'b'.repeat(32)}`)}`
  expect((await fetch(`${desk.world.twilio}/v1/Content/${sid}`, { method: 'DELETE', headers: { authorization } })).status).toBe(204)
}

test('what was made a moment ago may not be listed yet: it is missing only if it stays away', async () => {
  await desk.push()
  await deleteOnTwilio(await desk.sidOf('confirmation'))
  await desk.watchAfter(3 * SECOND)
  expect(await desk.shown('confirmation')).toMatchObject({ status: 'received', alert: null })
  expect(await desk.shown('cancellation')).toMatchObject({ status: 'pending' })
  await desk.watchAfter(3 * 60 * SECOND)
  expect(await desk.shown('confirmation')).toMatchObject({ status: 'missing' })
})

test('a look at what was made anew meanwhile changes nothing', async () => {
  await approveAll()
  const { db } = desk.world.app.database
  const [seen] = await templates.pushed(db, [desk.salon.organization.id])
  if (seen === undefined) throw new Error('Nothing was pushed')
  await templates.settle(db, { ...seen, contentSid: 'HX0' }, { ...look(seen), status: 'missing' })
  expect(await desk.usable(seen.kind, seen.locale)).toBeDefined()
  await templates.settle(db, seen, { ...look(seen), status: 'missing' })
  expect(await desk.shown(seen.kind, seen.locale)).toMatchObject({ status: 'missing' })
})

function look({ status, category, rejectionReason, approvedAt, checkedAt, nextCheckAt }: PushedTemplate): templates.Look {
  return { status, category, rejectionReason, approvedAt, checkedAt, nextCheckAt }
}

test('deleted on Twilio’s side: missing; the next push makes it anew under another name', async () => {
  await approveAll()
  await deleteOnTwilio(await desk.sidOf('confirmation'))
  await desk.watchAfter(6 * HOUR)
  expect(await desk.shown('confirmation')).toMatchObject({ status: 'missing', usable: false, alert: { code: 'missing' } })
  expect(await desk.usable('confirmation')).toBeUndefined()
  await approveAll()
  expect(await desk.shown('confirmation')).toMatchObject({ status: 'approved', usable: true, alert: null })
  expect((await templates.pushed(desk.world.app.database.db, [desk.salon.organization.id])).map(({ name }) => name)).toContainEqual(
    expect.stringMatching(/^puntual_confirmation_es_[0-9a-f]{8}_2$/),
  )
})

test('an approval that never comes is asked for ever more rarely, and told after two days', async () => {
  await desk.push()
  const start = desk.world.now().getTime()
  const looks: number[] = []
  for (;;) {
    const next = await templates.nextCheck(desk.world.app.database.db)
    if (next === undefined || next.getTime() > start + 49 * HOUR) break
    looks.push((next.getTime() - start) / SECOND)
    await desk.watchAfter(next.getTime() - desk.world.now().getTime())
  }
  expect(looks.slice(0, 6)).toEqual([2, 4, 8, 16, 32, 64])
  expect(looks.length).toBeLessThan(64)
  expect(await desk.shown('confirmation')).toMatchObject({ status: 'pending', usable: false, alert: { code: 'pending_too_long' } })
})

test('the approved words stay in force until the new ones are approved; then they do not come back', async () => {
  await approveAll()
  const old = await desk.usable('confirmation')
  const body =
    '¡Hola, {{name}}! Anotamos tu cita en {{business}}: {{services}}. Fecha y hora: {{when}}. Te esperamos en {{place}}, sin afán.'
  await changeWording(desk.salon.ctx, { kind: 'confirmation', locale: 'es' }, body)
  const stale = { body, own: true, status: 'unsubmitted', usable: true, bodyInForce: old?.words.body, alert: { code: 'not_pushed' } }
  expect(await desk.shown('confirmation')).toMatchObject(stale)
  await desk.push()
  await desk.watchAfter(3 * SECOND)
  expect(await desk.shown('confirmation')).toMatchObject({ status: 'pending', usable: true })
  expect(await desk.usable('confirmation')).toEqual(old)
  const sid = await newest()
  await knock(desk.world.twilio, 'templates', { sid, status: 'approved' })
  await desk.watchAfter(HOUR)
  expect(await desk.usable('confirmation')).toMatchObject({ contentSid: sid, words: { body } })
  await knock(desk.world.twilio, 'templates', { sid, status: 'paused' })
  await desk.watchAfter(6 * HOUR)
  expect(await desk.usable('confirmation')).toBeUndefined()
  await changeWording(desk.salon.ctx, { kind: 'confirmation', locale: 'es' }, null)
  expect(await desk.usable('confirmation')).toEqual(old)
})

async function newest(): Promise<string> {
  return (await desk.onTwin())[0]?.sid ?? ''
}

test('while Twilio is down nothing changes, and it is asked again', async () => {
  await approveAll()
  await knock(desk.world.twilio, 'faults', { rate500: 1, scope: 'all' })
  expect(await desk.watchAfter(6 * HOUR)).toBe(0)
  expect(await desk.usable('confirmation')).toBeDefined()
  expect(new Set((await desk.push()).map(({ outcome }) => outcome))).toEqual(new Set(['unreachable']))
  await knock(desk.world.twilio, 'faults', { rate500: 0, scope: 'all' })
  await knock(desk.world.twilio, 'templates', { sid: await desk.sidOf('confirmation'), status: 'paused' })
  expect(await desk.watchAfter(5 * 60 * SECOND)).toBe(1)
})

test('templates of another account are not those of this one', async () => {
  await approveAll()
  const account = { accountSid: `AC${'c'.repeat(32)}`, authToken: 'd'.repeat(32), from: '+576017452210', apiUrl: desk.world.twilio }
  const moved = chooseChannel({ account: twilioWhatsapp(account) })
  const found = await usableTemplates(desk.world.app.database.db, moved, [desk.salon.organization])
  expect(found.find(desk.salon.organization, 'confirmation', 'es')).toBeUndefined()
  desk.world.sleepUntil(new Date(desk.world.now().getTime() + 6 * HOUR))
  expect(await watchTemplates({ ...desk.means, channels: moved })).toBe(0)
  expect(await desk.usable('confirmation')).toBeDefined()
})

test('two workers do not look at the same templates', async () => {
  await desk.push()
  await knock(desk.world.twilio, 'rules', { autoApprove: true })
  desk.world.sleepUntil(new Date(desk.world.now().getTime() + 3 * SECOND))
  await catchUp(desk.world.twilio, desk.world.now())
  const changed = await Promise.all([watchTemplates(desk.means), watchTemplates(desk.means)])
  expect(changed.reduce((sum, count) => sum + count)).toBe(15)
})

test('what waited for a template leaves as soon as there is one', async () => {
  await desk.push()
  const visit = await desk.salon.books('Ana', { at: '2026-03-05T10:00' })
  await desk.world.work()
  expect(await desk.salon.messages(visit)).toMatchObject([{ status: 'queued', waitingCode: 'no_template' }])
  await desk.watchAfter(SECOND)
  await knock(desk.world.twilio, 'templates', { sid: await desk.sidOf('confirmation'), status: 'approved' })
  await desk.watchAfter(SECOND)
  await desk.world.work()
  expect(await desk.salon.said(visit)).toEqual(['confirmation sent'])
})
