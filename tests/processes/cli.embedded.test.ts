import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '../../scripts/postgres-process.ts'
import { type Installation, newInstallation } from './product.ts'
import { type Ending, type Program, run } from './program.ts'
import { openShop } from './shop.ts'
import { until } from './until.ts'
import { migrations } from '../../server/migrations/migrations.ts'

const SLOW_MS = 60_000

interface Said {
  ending: Ending
  stdout: string
  stderr: string
}

let installation: Installation
beforeAll(async () => {
  installation = await newInstallation()
})
afterAll(() => installation.remove())

/** One command, in the folder of the installation, with these settings above its own. */
async function puntual(words: readonly string[], settings: Record<string, string> = {}, stdin?: string): Promise<Said> {
  const env = { DATA_DIR: `${installation.folder}/data`, PORT: String(await freePort()), LOG_FORMAT: 'json', ...settings }
  return said(run('server/main.ts', words, env, installation.folder, stdin))
}

async function said(program: Program): Promise<Said> {
  const ending = await program.ended
  return { ending, stdout: program.stdout(), stderr: program.output().replace(program.stdout(), '') }
}

async function signIn(email: string, password: string): Promise<number> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email, password }) }
  return (await fetch(`${installation.url}/api/auth/sign-in/email`, request)).status
}

const linesOf = (text: string): number => text.trim().split('\n').length

test('before the first start, a dry run of migrate and a doctor make nothing', async () => {
  const dry = await puntual(['migrate', '--dry-run', '--json'])
  expect(dry.ending).toBe(0)
  expect(JSON.parse(dry.stdout)).toMatchObject({ dryRun: true, pending: Object.keys(migrations) })
  const doctor = await puntual(['doctor'])
  expect(doctor.ending).toBe(1)
  expect(doctor.stdout).toContain('npm start')
  expect(existsSync(`${installation.folder}/data`)).toBe(false)
  const applied = await puntual(['migrate', '--json'])
  expect(JSON.parse(applied.stdout)).toMatchObject({ dryRun: false, applied: Object.keys(migrations) })
  expect(JSON.parse((await puntual(['migrate', '--json'])).stdout)).toEqual({ dryRun: false, applied: [] })
}, 90_000)

test(
  'beside the running product commands do their work, with exit 0, 1 and 2, and --json is one document',
  async () => {
    const product = await installation.start()
    const list = await puntual(['orgs', 'list', '--json'])
    expect(list.ending).toBe(0)
    expect(JSON.parse(list.stdout)).toBeInstanceOf(Array)
    expect(list.stderr).toBe('')
    const unknown = await puntual(['orgs', 'show', 'nobody', '--json'])
    expect([unknown.ending, JSON.parse(unknown.stdout)]).toMatchObject([1, { error: 'not-found' }])
    const wrong = await puntual(['orgs', 'lst', '--json'])
    expect([wrong.ending, JSON.parse(wrong.stdout)]).toMatchObject([2, { error: 'usage' }])
    await until('the demo is laid out', 20_000, () => Promise.resolve(product.stdout().includes('Demo key') || undefined))
    const create = ['users', 'create', '--email', 'ana@salon.test', '--org', 'salon-azahar', '--role', 'admin']
    expect(await puntual(create, {}, 'dicha por stdin\n')).toMatchObject({ ending: 0, stdout: 'ana@salon.test may sign in.\n' })
    expect(await signIn('ana@salon.test', 'dicha por stdin')).toBe(200)
    const [, email = '', password = ''] = /Sign in +\S+ +e-mail (\S+) +password (\S+)/.exec(product.stdout()) ?? []
    expect(await signIn(email, password)).toBe(200)
    const doctor = await puntual(['doctor', '--json'])
    expect([doctor.ending, JSON.parse(doctor.stdout)]).toMatchObject([0, { ok: true }])
    const test = await puntual(['messages', 'test', '--org', 'salon-azahar', '--to', '310 482 7719', '--json'])
    // Twilio's first reports may be there already.
    const status = expect.stringMatching(/^(sent|delivered|read)$/) as string
    expect([test.ending, JSON.parse(test.stdout)]).toMatchObject([0, { status, recipient: { phone: '+573104827719' } }])
    expect(await product.end('SIGTERM')).toBe(0)
  },
  SLOW_MS,
)

test(
  'a second start on the same folder ends with one line, and leaves the first alone',
  async () => {
    const product = await installation.start()
    const ledger = join(installation.folder, 'data', 'emulator-ledger.jsonl')
    const before = statSync(ledger)
    const second = await puntual(['start'])
    // Whoever opens the emulator's ledger writes it anew, and the first one would go on writing into a file that is gone.
    expect(statSync(ledger).ino).toBe(before.ino)
    expect(second.ending).toBe(1)
    expect(second.stderr).toContain('already running')
    expect(linesOf(second.stderr)).toBe(1)
    const json = await puntual(['start', '--json'])
    expect([json.ending, JSON.parse(json.stdout)]).toMatchObject([1, { error: 'already-running' }])
    expect(await installation.status('/readyz')).toBe(200)
    expect((await puntual(['start', 'now'])).ending).toBe(2)
    expect(await product.end('SIGTERM')).toBe(0)
  },
  SLOW_MS,
)

test(
  'after kill -9 the next start succeeds at once, and everything is there',
  async () => {
    const product = await installation.start()
    await openShop(installation, 'survivor')
    expect(await product.end('SIGKILL')).toBe('SIGKILL')
    const next = await installation.start()
    expect((await puntual(['orgs', 'show', 'survivor'])).ending).toBe(0)
    expect(await next.end('SIGTERM')).toBe(0)
  },
  SLOW_MS,
)

test(
  'a bad value ends with exit 78 and one line that names it, and never the secret',
  async () => {
    const bad: Record<string, string> = {
      PORT: '99999',
      TWILIO_ACCOUNT_SID: 'no-sid',
      TWILIO_WHATSAPP_FROM: '300',
      TWILIO_API_URL: 'http://twilio.example.com',
      DATABASE_URL: 'mysql://u:geheim@db/x',
      SECRET_KEY: 'geheim',
      LOG_LEVEL: 'loud',
    }
    for (const [name, value] of Object.entries(bad)) {
      for (const words of name === 'PORT' ? [['start'], ['orgs', 'list']] : [['start']]) {
        const { ending, stdout, stderr } = await puntual(words, { [name]: value })
        expect({ name, ending, stdout, lines: linesOf(stderr) }).toEqual({ name, ending: 78, stdout: '', lines: 1 })
        expect(stderr).toContain(name)
        expect(stderr).toContain('Example')
        expect(stderr).not.toContain('geheim')
      }
    }
    const json = await puntual(['start', '--json'], { PORT: '99999' })
    expect([json.ending, JSON.parse(json.stdout)]).toMatchObject([78, { error: 'configuration' }])
  },
  SLOW_MS,
)

test(
  'half an account: the start names what is missing, messages wait and say why',
  async () => {
    const half = await newInstallation({ TWILIO_ACCOUNT_SID: `AC${'1'.repeat(32)}`, TWILIO_WHATSAPP_FROM: 'whatsapp:+14155238886' })
    const product = await half.start()
    await until('the start says what is missing', 10_000, () =>
      Promise.resolve(product.stdout().includes('TWILIO_AUTH_TOKEN missing') || undefined),
    )
    expect(JSON.parse(await half.cli('orgs', 'list', '--json'))).toEqual([])
    const shop = await openShop(half)
    await shop.books({ name: 'Ana', phone: '310 482 7719', startsAt: new Date(Date.now() + 3_600_000).toISOString() })
    const waiting = await until('the message waits', 10_000, async () => {
      const { items } = JSON.parse(await half.cli('messages', 'list', '--json')) as {
        items: { status: string; waiting: { code: string } | null }[]
      }
      return items.find((message) => message.waiting !== null)
    })
    expect(waiting).toMatchObject({ status: 'queued', waiting: { code: 'not_configured' } })
    expect(await product.end('SIGTERM')).toBe(0)
    await half.remove()
  },
  SLOW_MS,
)

test(
  'the emulator alone opens nothing, ends with exit 0, and tells when its port is taken',
  async () => {
    const port = String(await freePort())
    const emulator = run('server/main.ts', ['emulator', '--port', port, '--json'], {}, installation.folder)
    const shown = await until('the emulator says where it is', 20_000, () => Promise.resolve(/.+\n$/.exec(emulator.stdout())?.[0]))
    const { url } = JSON.parse(shown) as { url: string }
    expect(url).toBe(`http://127.0.0.1:${port}`)
    expect((await fetch(`${url}/emulator/ledger`)).status).toBe(200)
    const taken = await puntual(['emulator', '--port', port])
    expect([taken.ending, linesOf(taken.stderr)]).toEqual([1, 1])
    expect(taken.stderr).toContain(port)
    expect((await puntual(['emulator', '--port', 'x'])).ending).toBe(2)
    expect(await emulator.end('SIGINT')).toBe(0)
  },
  SLOW_MS,
)
