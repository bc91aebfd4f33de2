import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Business } from '../../tests/world/business.ts'
import { type CommandLine, commandLineOf } from '../../tests/world/command-line.ts'
import { catchUp, knock } from '../../tests/world/twin.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import type { ShownTemplate } from '../notification/templates/show-templates.ts'

interface Items {
  items: ShownTemplate[]
}

let world: World
let cli: CommandLine
let salon: Business
let org: string[]
beforeAll(async () => {
  world = await openWorld({ twinFollows: true })
  cli = commandLineOf(world)
  salon = await world.openBusiness()
  org = ['--org', salon.organization.slug]
})
afterAll(() => world.close())

async function seconds(count: number): Promise<void> {
  world.sleepUntil(new Date(world.now().getTime() + count * 1_000))
  await catchUp(world.twilio, world.now())
}

test('push submits, status asks and tells; both may be repeated', async () => {
  const before = await cli.json<Items>('templates', 'status', ...org)
  expect(before.exit).toBe(0)
  expect(before.data.items.map(({ alert }) => alert?.code)).toEqual(Array.from({ length: 15 }, () => 'not_pushed'))
  const pushed = await cli.run('templates', 'push', ...org)
  expect(pushed).toMatchObject({
    exit: 0,
    stdout: expect.stringMatching(/reminder_24h +pt-BR +received +puntual_reminder_24h_pt_br_/) as string,
  })
  const all = (await (await fetch(`${world.twilio}/emulator/templates`)).json()) as { sid: string; friendlyName: string }[]
  const ours = all.filter(({ friendlyName }) => friendlyName.startsWith('puntual_'))
  for (const { sid } of ours) await knock(world.twilio, 'templates', { sid, status: 'approved' })
  const [rejected] = ours
  await knock(world.twilio, 'templates', { sid: rejected?.sid, status: 'rejected', rejectionReason: 'TAG_CONTENT_MISMATCH' })
  const { data } = await cli.json<Items>('templates', 'status', ...org)
  expect(data.items.filter(({ usable }) => usable)).toHaveLength(14)
  const { stdout } = await cli.run('templates', 'status', ...org)
  expect(stdout).toContain('TAG_CONTENT_MISMATCH')
  expect(stdout).toContain('→ WhatsApp rejected this template: Read why')
  expect((await cli.run('templates', 'push', ...org)).stdout).toContain('rejected: TAG_CONTENT_MISMATCH')
})

test('set gives other words, refuses what WhatsApp would, and goes back to ours', async () => {
  const words = ['--kind', 'reminder_1h', '--locale', 'es']
  const body = 'Hola, {{name}}. Te esperamos en {{business}} para {{services}}, en esta fecha: {{when}}. Gracias por venir.'
  const changed = await cli.json<ShownTemplate>('templates', 'set', ...org, ...words, '--body', body)
  expect(changed).toMatchObject({ exit: 0, data: { body, own: true, status: 'unsubmitted', usable: true } })
  const refused = await cli.json('templates', 'set', ...org, ...words, '--body', `${body} Hoy con descuento, no faltes`)
  expect(refused).toMatchObject({ exit: 1, data: { error: 'invalid', errors: [{ path: 'body' }] } })
  expect(await cli.json('templates', 'set', ...org, ...words, '--default')).toMatchObject({
    exit: 0,
    data: { own: false, status: 'approved' },
  })
})

test('wrong usage is exit 2, an organization that does not exist exit 1', async () => {
  for (const words of ['push', 'status', 'set --kind confirmation --locale es --body x']) {
    expect((await cli.run('templates', ...words.split(' '))).exit, words).toBe(2)
  }
  for (const words of [
    '--kind birthday --locale es --default',
    '--kind confirmation --locale fr --default',
    '--kind confirmation --locale es',
  ]) {
    expect((await cli.run('templates', 'set', ...org, ...words.split(' '))).exit, words).toBe(2)
  }
  expect((await cli.run('templates', 'push', '--org', 'nobody')).exit).toBe(1)
})

test('while Twilio is down push is exit 1 and says of each that it may be repeated; status tells what is known', async () => {
  await knock(world.twilio, 'faults', { rate500: 1, scope: 'all' })
  const { exit, stdout } = await cli.run('templates', 'push', ...org)
  expect(exit).toBe(1)
  expect(stdout).toContain('Twilio did not answer; try again')
  expect(stdout).toContain('15 templates could not be submitted.')
  expect((await cli.json<Items>('templates', 'status', ...org)).data.items.filter(({ usable }) => usable)).toHaveLength(14)
  await knock(world.twilio, 'faults', { rate500: 0, scope: 'all' })
  await seconds(1)
})

test('on the sandbox number push is refused, and status tells which kinds its own template can say', async () => {
  const tried = await openWorld({ sender: '+14155238886' })
  const { organization } = await tried.openBusiness()
  const alone = commandLineOf(tried)
  const refused = await alone.json<{ message: string }>('templates', 'push', '--org', organization.slug)
  expect(refused).toMatchObject({ exit: 1, data: { error: 'sandbox' } })
  const { stdout } = await alone.run('templates', 'status', '--org', organization.slug)
  expect(stdout).toMatch(/confirmation +es +unsubmitted +yes +Twilio’s sandbox number takes no templates of your own/)
  expect(stdout).toMatch(/cancellation +es +unsubmitted +no +Twilio’s sandbox number has no template for this notice/)
  expect(stdout).toContain('→ Twilio’s sandbox number has no template for this notice: It reaches only who wrote within 24 hours.')
  await tried.close()
})

test('without an account there is nowhere to submit to', async () => {
  const bare = await openWorld({ withoutAccount: true })
  const { organization } = await bare.openBusiness()
  const alone = commandLineOf(bare)
  expect(await alone.json('templates', 'push', '--org', organization.slug)).toMatchObject({ exit: 1, data: { error: 'not-configured' } })
  const { data } = await alone.json<Items>('templates', 'status', '--org', organization.slug)
  expect(data.items[0]?.alert?.code).toBe('not_configured')
  await bare.close()
})
