import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { type CommandLine, commandLineOf } from '../../tests/world/command-line.ts'
import { openBrowser } from '../../tests/world/person.ts'
import { openWorld, type World } from '../../tests/world/world.ts'

let world: World
let salon: Business
let cli: CommandLine
beforeAll(async () => {
  world = await openWorld()
  salon = await world.openBusiness()
  cli = commandLineOf(world)
})
afterAll(() => world.close())

const PASSWORD = 'dicha por stdin'
const org = (): string[] => ['--org', salon.organization.slug]
const signIn = async (email: string, password = PASSWORD) => (await openBrowser(world).signIn(email, password)).status

test('somebody is let in with the password that stdin gives, and it is not said again', async () => {
  const { exit, stdout, stderr } = await cli.hand(
    `${PASSWORD}\n`,
    'users',
    'create',
    '--email',
    'Ana@Salon.test',
    ...org(),
    '--role',
    'owner',
  )
  expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
  expect(stdout).toBe('ana@salon.test may sign in.\n')
  expect(await signIn('ana@salon.test')).toBe(200)
})

test('somebody known gets another place and keeps their password', async () => {
  const clinic = await world.openBusiness()
  await cli.hand(PASSWORD, 'users', 'create', '--email', 'twice@salon.test', ...org(), '--role', 'receptionist')
  const there = ['--org', clinic.organization.slug, '--role', 'professional', '--professional', clinic.professional.id]
  const { exit, stdout } = await cli.hand('something else', 'users', 'create', '--email', 'twice@salon.test', ...there)
  expect(exit).toBe(0)
  expect(stdout).toContain('of their own, which stays')
  expect(await signIn('twice@salon.test')).toBe(200)
  const again = await cli.hand(PASSWORD, 'users', 'create', '--email', 'twice@salon.test', ...org(), '--role', 'admin')
  expect(again).toMatchObject({ exit: 1, stderr: expect.stringContaining('belongs to this organization already') as unknown })
})

test('whoever runs the installation belongs to no organization', async () => {
  expect((await cli.hand(PASSWORD, 'users', 'create', '--email', 'root@host.test', '--operator')).exit).toBe(0)
  const { data } = await cli.json<{ email: string; operator: boolean; memberships: unknown[] }[]>('users', 'list')
  expect(data.find(({ email }) => email === 'root@host.test')).toMatchObject({ operator: true, memberships: [] })
  expect((await cli.run('users', 'list')).stdout).toMatch(/ana@salon\.test +Ana +salon-\d+ \(owner\)/)
})

test('a lost password is replaced from the terminal, and whoever was in with the old one is out', async () => {
  await cli.hand(PASSWORD, 'users', 'create', '--email', 'lost@salon.test', ...org(), '--role', 'admin')
  const browser = openBrowser(world)
  await browser.signIn('lost@salon.test', PASSWORD)
  expect((await cli.hand('otra bien larga', 'users', 'set-password', '--email', 'lost@salon.test')).exit).toBe(0)
  expect((await browser.ask('GET', '/api/v1/me')).status).toBe(401)
  expect(await signIn('lost@salon.test')).toBe(401)
  expect(await signIn('lost@salon.test', 'otra bien larga')).toBe(200)
  expect((await cli.hand(PASSWORD, 'users', 'set-password', '--email', 'nobody@salon.test')).exit).toBe(1)
})

test('what is wrong is said, and nobody is let in', async () => {
  const create = (stdin: string, ...words: string[]) => cli.hand(stdin, 'users', 'create', ...words)
  const x = ['--email', 'x@salon.test']
  expect(await create('short', ...x, ...org(), '--role', 'admin')).toMatchObject({
    exit: 1,
    stderr: expect.stringContaining('At least 8') as unknown,
  })
  expect((await create('', ...x, ...org(), '--role', 'admin')).exit).toBe(1)
  expect((await create(PASSWORD, '--email', 'no address', ...org(), '--role', 'admin')).exit).toBe(1)
  expect((await create(PASSWORD, ...x, ...org(), '--role', 'professional')).exit).toBe(1)
  expect((await create(PASSWORD, ...x, '--org', 'nowhere', '--role', 'admin')).exit).toBe(1)
  expect((await create(PASSWORD, ...x)).exit).toBe(2)
  expect((await create(PASSWORD, ...x, ...org(), '--role', 'king')).exit).toBe(2)
  expect((await create(PASSWORD, ...x, '--operator', ...org(), '--role', 'admin')).exit).toBe(2)
  const { data } = await cli.json<{ email: string }[]>('users', 'list')
  expect(data.map(({ email }) => email)).not.toContain('x@salon.test')
})
