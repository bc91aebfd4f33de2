import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../scripts/postgres-process.ts'
import { type Program, run } from './program.ts'
import { until } from './until.ts'

export interface Delivered {
  sid: string
  to: string
  body: string
  acceptedAt: string
}

/** A WhatsApp emulator in a process of its own, which outlives whatever product writes to it. */
export interface SeparateEmulator {
  url: string
  /** What a product needs to know to write to it. */
  env: Record<string, string>
  ledger(): Promise<Delivered[]>
  stop(): Promise<void>
}

export async function startSeparateEmulator(): Promise<SeparateEmulator> {
  const folder = await mkdtemp(join(tmpdir(), 'puntual-twin-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const program = run(
    'emulator/main.ts',
    ['--port', String(port), '--data', join(folder, 'ledger.jsonl'), '--rule', 'window=false'],
    {},
    folder,
  )
  await until('the emulator answers', 20_000, () => answers(url, program))
  return {
    url,
    env: {
      TWILIO_API_URL: url,
      TWILIO_ACCOUNT_SID: `AC${'5'.repeat(32)}`,
      TWILIO_AUTH_TOKEN: 'f'.repeat(32),
      TWILIO_WHATSAPP_FROM: 'whatsapp:+576017452210',
    },
    ledger: () => ledgerOf(url),
    stop: async () => {
      await program.end('SIGTERM')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export async function ledgerOf(url: string): Promise<Delivered[]> {
  const answer = await fetch(`${url}/emulator/ledger`, { signal: AbortSignal.timeout(10_000) })
  return (await answer.json()) as Delivered[]
}

async function answers(url: string, program: Program): Promise<true | undefined> {
  if (program.ending() !== undefined) throw new Error(`The emulator ended:\n${program.output()}`)
  try {
    await ledgerOf(url)
    return true
  } catch {
    return undefined
  }
}
