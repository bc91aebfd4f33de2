import { afterEach, beforeEach, expect, test } from 'vitest'
import { approveTemplates } from '../../../tests/world/approve-templates.ts'
import { openTemplateDesk, type TemplateDesk } from '../../../tests/world/template-desk.ts'
import { knock } from '../../../tests/world/twin.ts'
import { openUnrulyTwilio } from '../../../tests/world/unruly-twilio.ts'
import { templateHost } from '../../message/channels/twilio-whatsapp/template-host.ts'
import { changeWording } from './change-wording.ts'
import { draftOf, fingerprintOf, nameOf } from './draft-template.ts'
import { defaultTemplate } from './default-templates.ts'

let desk: TemplateDesk
beforeEach(async () => {
  desk = await openTemplateDesk()
})
afterEach(() => desk.world.close())

const approveAll = (): Promise<void> => approveTemplates(desk.world, desk.salon.organization)

test('only what is switched on is handed in; twice is once', async () => {
  const quiet = await desk.world.openBusiness({ whatsapp: { reminder1hEnabled: false } })
  const first = await desk.push(quiet)
  expect(new Set(first.map(({ kind }) => kind))).not.toContain('reminder_1h')
  expect(first).toHaveLength(12)
  await desk.push(quiet)
  expect(await desk.onTwin()).toHaveLength(12)
  expect(await desk.shown('reminder_1h', 'es', quiet)).toMatchObject({ alert: null })
})

test('what a crash left made but not submitted is submitted, not made again', async () => {
  const { name, draft } = firstDraft()
  const made = await desk.host.create(draft)
  await desk.push()
  expect((await desk.onTwin()).filter(({ friendlyName }) => friendlyName === name)).toHaveLength(1)
  expect(made).toEqual({ outcome: 'answered', value: { contentSid: await desk.sidOf('confirmation') } })
  expect(await desk.shown('confirmation')).toMatchObject({ status: 'received' })
})

test('an answer that never arrives leaves a template that the next push takes over', async () => {
  const { name, draft } = firstDraft()
  await knock(desk.world.twilio, 'faults', { acceptThen500Rate: 1, scope: 'all' })
  expect(await desk.host.create(draft)).toEqual({ outcome: 'unreachable' })
  await knock(desk.world.twilio, 'faults', { acceptThen500Rate: 0, scope: 'all' })
  await desk.push()
  expect((await desk.onTwin()).filter(({ friendlyName }) => friendlyName === name)).toHaveLength(1)
})

function firstDraft() {
  const words = defaultTemplate('confirmation', 'es')
  const name = nameOf('confirmation', 'es', fingerprintOf('es', words), 1)
  return { name, draft: draftOf(name, 'es', words) }
}

test('a second organization of the account shares what the first one made, each with its own row', async () => {
  await approveAll()
  const other = await desk.world.openBusiness()
  await desk.push(other)
  expect(await desk.onTwin()).toHaveLength(15)
  expect(await desk.usable('confirmation', 'es', other)).toMatchObject({ contentSid: await desk.sidOf('confirmation') })
})

test('the same words under two kinds are one template', async () => {
  const body = 'Hola, {{name}}. Te esperamos en {{business}} para {{services}}, en esta fecha: {{when}}. Gracias por venir.'
  for (const kind of ['reminder_24h', 'reminder_1h'] as const) await changeWording(desk.salon.ctx, { kind, locale: 'es' }, body)
  await approveAll()
  expect(await desk.onTwin()).toHaveLength(14)
  expect(await desk.usable('reminder_1h')).toEqual(await desk.usable('reminder_24h'))
})

test('refused credentials and a server that hangs up are values, told for each template', async () => {
  const unruly = await openUnrulyTwilio()
  const account = { accountSid: `AC${'c'.repeat(32)}`, authToken: 'd'.repeat(32), from: '+576017452210', apiUrl: unruly.url }
  unruly.behave('reject')
  const refused = await desk.push(desk.salon, templateHost(account))
  expect(refused).toHaveLength(15)
  expect(refused[0]).toEqual({ kind: 'confirmation', locale: 'es', outcome: 'refused', errorCode: 21211 })
  for (const manner of ['hang-up', 'too-many', 'break'] as const) {
    unruly.behave(manner)
    expect((await desk.push(desk.salon, templateHost(account)))[0]).toMatchObject({ outcome: 'unreachable' })
  }
  await unruly.close()
})

test('the sandbox knows only its own templates', async () => {
  const account = { accountSid: `AC${'c'.repeat(32)}`, authToken: 'd'.repeat(32), from: '+14155238886', apiUrl: desk.world.twilio }
  await expect(desk.push(desk.salon, templateHost(account))).rejects.toMatchObject({ code: 'sandbox' })
})

test('what a push finds approved is good at once, and what waited for it leaves', async () => {
  await desk.push()
  const visit = await desk.salon.books('Ana', { at: '2026-03-05T10:00' })
  await desk.world.work()
  expect(await desk.salon.messages(visit)).toMatchObject([{ status: 'queued', waitingCode: 'no_template' }])
  await approveAll()
  await desk.world.work()
  expect(await desk.salon.said(visit)).toEqual(['confirmation sent'])
})
