import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CommandLine, commandLineOf } from '../../tests/world/command-line.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { hashOf } from '../access/api-key.ts'
import * as apiKeys from '../access/store.ts'
import { setupOf } from './setup.ts'

let world: World
let cli: CommandLine
beforeAll(async () => {
  world = await openWorld()
  cli = commandLineOf(world)
})
afterAll(() => world.close())

test('puntual alone lists every command and succeeds', async () => {
  const { exit, stdout } = await cli.run()
  expect(exit).toBe(0)
  for (const command of [
    'start',
    'web',
    'worker',
    'migrate',
    'doctor',
    'orgs',
    'api-keys',
    'users',
    'reminders',
    'messages',
    'templates',
    'emulator',
    'demo',
  ]) {
    expect(stdout).toContain(`\n  ${command} `)
  }
})

test('every command has --help and --json', async () => {
  const commands = ['start', 'web', 'worker', 'migrate', 'doctor', 'orgs create', 'orgs list', 'orgs show', 'orgs set', 'emulator']
  const groups = [
    'api-keys create',
    'api-keys list',
    'api-keys revoke',
    'users create',
    'users list',
    'users set-password',
    'reminders list',
    'reminders send',
    'demo seed',
    'demo reset',
  ]
  const messages = ['send', 'test', 'list', 'show', 'retry', 'cleanup'].map((word) => `messages ${word}`)
  const templates = ['push', 'status', 'set'].map((word) => `templates ${word}`)
  for (const command of [...commands, ...groups, ...messages, ...templates]) {
    const { exit, stdout } = await cli.run(...command.split(' '), '--help')
    expect({ command, exit, json: stdout.includes('--json') }).toEqual({ command, exit: 0, json: true })
  }
})

test('wrong usage is exit 2 with a hint on stderr, and one document with --json', async () => {
  const hints = {
    orgz: 'Did you mean orgs?',
    'orgs lst': 'Did you mean list?',
    'start now': 'too many arguments',
    'orgs list --jsno': '--json',
  }
  for (const [words, hint] of Object.entries(hints)) {
    const { exit, stdout, stderr } = await cli.run(...words.split(' '))
    expect({ words, exit, stdout }).toEqual({ words, exit: 2, stdout: '' })
    expect(stderr).toContain(hint)
  }
  expect(await cli.json('messages', 'list', '--status', 'lost')).toMatchObject({ exit: 2, data: { error: 'usage' } })
  expect(await cli.json('orgs')).toMatchObject({ exit: 2, data: { error: 'usage' } })
})

test('a refused command is exit 1 with its reason on stderr, and one document with --json', async () => {
  expect(await cli.run('orgs', 'show', 'nobody')).toEqual({
    exit: 1,
    stdout: '',
    stderr: 'There is no organization nobody; see: puntual orgs list\n',
  })
  expect(await cli.json('orgs', 'show', 'nobody')).toMatchObject({ exit: 1, data: { error: 'not-found', errors: [] } })
})

test('a command that breaks is exit 1, and the process that runs it goes on', async () => {
  const broken = commandLineOf({
    ...world,
    app: {
      ...world.app,
      contextFor: () => {
        throw new Error('a fault of ours')
      },
    },
  })
  const salon = await world.openBusiness()
  const words = ['orgs', 'set', salon.organization.slug, 'whatsapp.enabled=true']
  expect(await broken.json(...words)).toEqual({ exit: 1, data: { error: 'unexpected', message: 'a fault of ours', errors: [] } })
  expect((await broken.run(...words)).stderr).toContain('a fault of ours')
})

test('a key is listed by its hint only, and opens nothing once revoked', async () => {
  const { organization } = await world.openBusiness()
  const org = ['--org', organization.slug]
  const { stdout } = await cli.run('api-keys', 'create', ...org, '--name', 'front desk')
  const key = stdout.trim()
  const list = await cli.json<{ id: string; hint: string; revokedAt: string | null }[]>('api-keys', 'list', ...org)
  expect(list.data).toMatchObject([{ name: 'front desk', role: 'admin', hint: key.slice(-4), revokedAt: null }])
  expect(JSON.stringify(list.data)).not.toContain(key)
  const stranger = await world.openBusiness()
  const id = list.data[0]?.id ?? ''
  expect((await cli.run('api-keys', 'revoke', id, '--org', stranger.organization.slug)).exit).toBe(1)
  expect(await apiKeys.findByHash(world.app.database.db, hashOf(key))).toBeDefined()
  expect((await cli.run('api-keys', 'revoke', id, ...org)).exit).toBe(0)
  expect(await apiKeys.findByHash(world.app.database.db, hashOf(key))).toBeUndefined()
  expect((await cli.run('api-keys', 'revoke', id, ...org)).exit).toBe(1)
})

test('migrate has nothing left to apply', async () => {
  expect(await cli.json('migrate')).toEqual({ exit: 0, data: { dryRun: false, applied: [] } })
  expect(await cli.json('migrate', '--dry-run')).toEqual({ exit: 0, data: { dryRun: true, pending: [] } })
})

test('the demo is laid out once, reset from its first day, and its key opens it', async () => {
  const first = await cli.json<{ organization: string; key: string }>('demo', 'seed')
  expect(first).toMatchObject({ exit: 0, data: { organization: 'salon-azahar' } })
  expect((await cli.run('demo', 'seed')).exit).toBe(1)
  const again = await cli.json<{ organization: string; key: string }>('demo', 'reset')
  expect(again.exit).toBe(0)
  expect(await apiKeys.findByHash(world.app.database.db, hashOf(first.data.key))).toBeUndefined()
  expect(await apiKeys.findByHash(world.app.database.db, hashOf(again.data.key))).toMatchObject({ role: 'owner' })
  const messages = await cli.json<{ items: unknown[] }>('messages', 'list', '--org', 'salon-azahar')
  expect(messages.data.items).toHaveLength(23)
})

test('the demo is refused beside a Twilio account, a half-set one, or a database server', async () => {
  const publicUrl = 'https://citas.example.com'
  const account = { accountSid: `AC${'1'.repeat(32)}`, authToken: 'x', from: '+573001112233', apiUrl: world.twilio }
  const setups = [
    setupOf({ databaseUrl: undefined, dataDir: '/data', publicUrl, twilio: account }),
    setupOf({ databaseUrl: undefined, dataDir: '/data', publicUrl, twilio: { missing: ['TWILIO_AUTH_TOKEN'] } }),
    setupOf({ databaseUrl: 'postgresql://u:secret@db/puntual', dataDir: '/data', publicUrl, twilio: undefined }),
  ]
  for (const setup of setups) {
    for (const word of ['seed', 'reset']) {
      const { exit, stderr } = await commandLineOf(world, setup).run('demo', word)
      expect({ exit, lines: stderr.trim().split('\n').length }).toEqual({ exit: 1, lines: 1 })
      expect(stderr).not.toContain('secret')
    }
  }
})
