import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { approveTemplates } from '../../tests/world/approve-templates.ts'
import { type CommandLine, commandLineOf } from '../../tests/world/command-line.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { setupOf } from './setup.ts'

interface Items {
  items: { appointmentId: string; kind: string; status?: string; outcome?: string; text?: string | null; reason: { code: string } | null }[]
}

let world: World
let cli: CommandLine
beforeAll(async () => {
  world = await openWorld()
  cli = commandLineOf(world)
})
afterAll(() => world.close())
/** 9:00 in Bogotá, a Monday. */
beforeEach(() => world.sleepUntil('2026-03-02T14:00:00Z'))

test('reminders list shows the plan in the time of its place, and every organization unless told one', async () => {
  const salon = await world.openBusiness()
  const other = await world.openBusiness()
  await salon.books('Ana', { at: '2026-03-05T10:00' })
  await other.books('Luis', { at: '2026-03-05T10:00' })
  const { stdout } = await cli.run('reminders', 'list', '--org', salon.organization.slug)
  expect(stdout).toContain('2026-03-04 10:00  America/Bogota  reminder_24h  Ana     pending')
  expect(stdout).not.toContain('Luis')
  const everybody = await cli.run('reminders', 'list', '--status', 'pending')
  expect(everybody.stdout).toContain('Luis')
})

test('reminders list --json has the fields of the API and pages', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  const list = ['reminders', 'list', '--org', salon.organization.slug, '--limit', '1']
  const first = await cli.json<Items & { nextCursor: string }>(...list)
  expect(first.data.items).toEqual([
    {
      organization: salon.organization.slug,
      id: expect.any(String) as string,
      appointmentId: visit.id,
      kind: 'reminder_24h',
      dueAt: '2026-03-04T15:00:00.000Z',
      status: 'pending',
      reason: null,
      messageId: null,
    },
  ])
  const second = await cli.json<Items & { nextCursor: null }>(...list, '--cursor', first.data.nextCursor)
  expect(second.data).toMatchObject({ items: [{ kind: 'reminder_1h' }], nextCursor: null })
})

test('reminders send --dry-run tells the texts that would leave, and changes nothing', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  const other = await salon.books('Bea', { at: '2026-03-05T11:00', phone: '310 482 7720' })
  await world.work()
  world.sleepUntil('2026-03-04T16:30:00Z')
  const before = [await salon.plan(visit), await salon.plan(other)]
  const { exit, data } = await cli.json<Items>('reminders', 'send', '--dry-run', '--org', salon.organization.slug)
  expect(exit).toBe(0)
  expect(data.items.map(({ kind, outcome, text }) => [kind, outcome, text?.includes('jueves 5 de marzo')])).toEqual([
    ['reminder_24h', 'send', true],
    ['reminder_24h', 'send', true],
  ])
  expect([await salon.plan(visit), await salon.plan(other)]).toEqual(before)
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
})

test('reminders send --at judges every pending reminder at its own moment, and sends none', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  const { data } = await cli.json<Items>('reminders', 'send', '--at', '2026-03-06T00:00:00Z', '--org', salon.organization.slug)
  expect(data.items.map(({ kind, outcome }) => `${kind} ${outcome}`)).toEqual(['reminder_24h send', 'reminder_1h send'])
  expect(data.items[1]?.text).toContain('hoy, jueves 5 de marzo')
  const wallClock = await cli.json<Items>('reminders', 'send', '--at', '2026-03-04T10:00', '--org', salon.organization.slug)
  expect(wallClock.data.items).toHaveLength(1)
  expect(await salon.said(visit)).toEqual(['confirmation sent'])
})

test('after a long sleep, the dry run and the run agree: the nearer reminder says it all', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  world.sleepUntil('2026-03-05T14:30:00Z')
  const words = ['reminders', 'send', '--org', salon.organization.slug]
  const told = async (...more: string[]) =>
    (await cli.json<Items>(...words, ...more)).data.items.map(({ kind, outcome, reason }) => [kind, outcome, reason?.code])
  const foreseen = await told('--dry-run')
  expect(foreseen).toEqual([
    ['reminder_24h', 'skip', 'superseded'],
    ['reminder_1h', 'send', undefined],
  ])
  expect((await told()).sort()).toEqual(foreseen.sort())
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'reminder_1h sent'])
})

test('reminders send delivers what is due where no worker lives, says so, and finds nothing the second time', async () => {
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  world.sleepUntil('2026-03-04T15:00:00Z')
  const { exit, stdout } = await cli.run('reminders', 'send', '--org', salon.organization.slug)
  expect({ exit, stdout }).toEqual({
    exit: 0,
    stdout: '2026-03-04 10:00 America/Bogota  reminder_24h  Ana  sent\n1 reminder handed to a message, 0 skipped.\n',
  })
  expect(await salon.said(visit)).toEqual(['confirmation sent', 'reminder_24h sent'])
  expect((await cli.run('reminders', 'send', '--org', salon.organization.slug)).stdout).toBe('Nothing is due.\n')
})

const noTemplate =
  'There is no template approved by WhatsApp for this notice: without one, it leaves only within 24 hours of a message from this person.'

test('what has no template that may be used is foretold to wait, with the words of those that have one; the run agrees', async () => {
  const salon = await world.openBusiness()
  const { slug } = salon.organization
  await approveTemplates(world, await salon.switches({ reminder1hEnabled: false }))
  await salon.switches({ reminder1hEnabled: true })
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  const { data } = await cli.json<Items>('reminders', 'send', '--at', '2026-03-06T00:00:00Z', '--org', slug)
  expect(data.items).toMatchObject([
    { kind: 'reminder_24h', outcome: 'send', reason: null, text: expect.stringContaining('Con los botones puedes decirnos') as string },
    { kind: 'reminder_1h', outcome: 'wait', reason: { code: 'no_template', text: noTemplate }, text: null },
  ])
  const { stdout } = await cli.run('reminders', 'send', '--at', '2026-03-06T00:00:00Z', '--org', slug)
  expect(stdout).toContain(`2026-03-05 09:00 America/Bogota  reminder_1h  Ana  wait: ${noTemplate}`)
  expect(stdout).toContain('1 reminder would be sent, 1 would wait, 0 skipped. Nothing was sent or changed.')
  expect((await cli.run('reminders', 'list', '--org', slug)).stdout).toMatch(/reminder_1h +Ana +pending +There is no template approved/)
  world.sleepUntil('2026-03-04T15:00:00Z')
  await cli.run('reminders', 'send', '--org', slug)
  world.sleepUntil('2026-03-05T14:00:00Z')
  expect((await cli.run('reminders', 'send', '--org', slug)).stdout).toContain(`queued: ${noTemplate}`)
  const said = (await salon.messages(visit)).map(({ kind, status, waitingCode }) => [kind, status, waitingCode])
  expect(said.slice(1)).toEqual([
    ['reminder_24h', 'sent', null],
    ['reminder_1h', 'queued', 'no_template'],
  ])
  expect((await salon.messages(visit))[1]?.body).toBe(data.items[0]?.text)
})

test('a half-set account is what pending reminders would wait for; where the emulator may run elsewhere nothing is claimed', async () => {
  const bare = await openWorld({ withoutAccount: true })
  const salon = await bare.openBusiness()
  await salon.books('Ana', { at: '2026-03-05T10:00' })
  const halfSet = setupOf({
    databaseUrl: undefined,
    publicUrl: 'http://localhost:3000',
    dataDir: '/data',
    twilio: { missing: ['TWILIO_AUTH_TOKEN'] },
  })
  const foretell = ['reminders', 'send', '--at', '2026-03-06T00:00:00Z']
  const known = commandLineOf(bare, halfSet)
  expect((await known.json<Items>('reminders', 'list')).data.items.map(({ reason }) => reason?.code)).toEqual([
    'not_configured',
    'not_configured',
  ])
  expect((await known.json<Items>(...foretell)).data.items[0]).toMatchObject({
    outcome: 'wait',
    reason: { code: 'not_configured' },
    text: null,
  })
  const elsewhere = commandLineOf(bare)
  expect((await elsewhere.json<Items>('reminders', 'list')).data.items.map(({ reason }) => reason)).toEqual([null, null])
  expect((await elsewhere.json<Items>(...foretell)).data.items[0]).toMatchObject({ outcome: 'send', reason: null })
  await bare.close()
})

test('the demo beside an account is foretold to be skipped, not to wait', async () => {
  const demo = await world.openBusiness({ demo: true })
  await demo.books('Ana', { at: '2026-03-05T10:00' })
  const account = { accountSid: `AC${'a'.repeat(32)}`, authToken: 'b'.repeat(32), from: '+576017452210', apiUrl: world.twilio }
  const beside = commandLineOf(
    world,
    setupOf({ databaseUrl: undefined, publicUrl: 'http://localhost:3000', dataDir: '/data', twilio: account }),
  )
  const foretell = ['reminders', 'send', '--at', '2026-03-06T00:00:00Z', '--org', demo.organization.slug]
  expect((await beside.json<Items>(...foretell)).data.items[0]).toMatchObject({ outcome: 'skip', reason: { code: 'demo_organization' } })
})

test('one organization’s reminders are sent without another’s', async () => {
  const [salon, other] = [await world.openBusiness(), await world.openBusiness()]
  const visits = [await salon.books('Ana', { at: '2026-03-05T10:00' }), await other.books('Luis', { at: '2026-03-05T10:00' })] as const
  world.sleepUntil('2026-03-04T15:00:00Z')
  await cli.run('reminders', 'send', '--org', salon.organization.slug)
  expect((await salon.plan(visits[0]))[0]).toMatch(/^reminder_24h sent/)
  expect((await other.plan(visits[1]))[0]).toMatch(/^reminder_24h pending/)
})

test('a moment without an offset needs a place, and what is no moment is wrong usage', async () => {
  for (const words of [
    ['--at', '2026-03-06T00:00'],
    ['--at', 'mañana'],
    ['--at', '2026-13-40T00:00:00Z'],
  ]) {
    const { exit, stderr } = await cli.run('reminders', 'send', ...words)
    expect({ words, exit }).toEqual({ words, exit: 2 })
    expect(stderr).toContain('--at')
  }
})
