import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../scripts/postgres-process.ts'
import { type Program, run } from '../tests/processes/program.ts'
import { until } from '../tests/processes/until.ts'
import type { Figure } from './figure.ts'
import { usageOf } from './process-usage.ts'

const CREATES = 15_000
const AT_ONCE = 64
const ACCOUNT = `AC${'7'.repeat(32)}`

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
const form = new URLSearchParams({ From: 'whatsapp:+576017452210', Body: 'Tu cita es mañana a las 9:30.' }).toString()

/** The WhatsApp twin alone: how soon it answers, and how many messages a second it accepts, on its file and beside a bare server. */
export async function whatsappTwin(times: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'puntual-bench-twin-'))
  const starts: number[] = []
  for (let count = 0; count < times; count += 1) starts.push(await startOnce(join(folder, `start-${count}.jsonl`)))
  const { program, url } = await startTwin(join(folder, 'ledger.jsonl'))
  const bare = await openBareServer()
  const rates: number[] = []
  const shares: number[] = []
  try {
    await creates(url, 1_000)
    for (let count = 0; count < times; count += 1) {
      const ceiling = await creates(bare.url, CREATES)
      const rate = await creates(url, CREATES)
      rates.push(rate)
      shares.push(rate / ceiling)
    }
    const memory = [usageOf(program.pid)?.residentMb].filter((found) => found !== undefined)
    const figures: Figure[] = [
      { what: 'WhatsApp twin: start to first answer', database: 'embedded', unit: 's', values: starts },
      { what: 'WhatsApp twin: messages accepted', database: 'embedded', unit: '/s', values: rates },
      { what: 'WhatsApp twin: of a bare HTTP server', database: 'embedded', unit: '×', values: shares },
      { what: `WhatsApp twin: memory after ${times * CREATES} messages`, database: 'embedded', unit: 'MB', values: memory },
    ]
    return figures.filter(({ values }) => values.length > 0)
  } finally {
    bare.close()
    await program.end('SIGTERM')
    await rm(folder, { recursive: true, force: true })
  }
}

async function startOnce(ledger: string): Promise<number> {
  const since = performance.now()
  const { program } = await startTwin(ledger)
  const seconds = (performance.now() - since) / 1_000
  await program.end('SIGTERM')
  return seconds
}

async function startTwin(ledger: string): Promise<{ program: Program; url: string }> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const program = run('emulator/main.ts', ['--port', String(port), '--data', ledger, '--rule', 'window=false'], {}, tmpdir())
  await until('the twin answers', 10_000, () =>
    fetch(`${url}/emulator/rules`)
      .then(() => true)
      .catch(() => undefined),
  )
  return { program, url }
}

/** Answers 201 and nothing else: what the wire and this machine allow. */
async function openBareServer() {
  const server = createServer((incoming, response) => {
    incoming.resume().once('end', () => response.writeHead(201, { 'content-type': 'application/json' }).end('{}'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => void server.close() }
}

/** So many messages as fast as `AT_ONCE` connections send them; a second. */
async function creates(url: string, count: number): Promise<number> {
  let sent = 0
  const since = performance.now()
  const loop = async () => {
    while (sent < count) {
      sent += 1
      const status = await post(
        url,
        `${form}&To=${encodeURIComponent(`whatsapp:+57300${String(1_000_000 + (sent % 5_000)).padStart(7, '0')}`)}`,
      )
      if (status !== 201) throw new Error(`A create was answered ${status}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, loop))
  return count / ((performance.now() - since) / 1_000)
}

function post(url: string, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }
    const options = { method: 'POST', agent, headers, auth: `${ACCOUNT}:token` }
    const sending = request(`${url}/2010-04-01/Accounts/${ACCOUNT}/Messages.json`, options, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0))
    })
    sending.once('error', reject).end(body)
  })
}
