import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Rules } from './rules/rules.ts'
import type { Twin } from './open-twin.ts'
import { openTwin, reasonOf } from './open-twin.ts'

export { readRules } from './rules/read-rules.ts'

const PATIENCE_MS = 250

export interface EmulatorOptions {
  /** 0 or absent: any free port. */
  readonly port?: number
  readonly host?: string
  /** Kept across restarts, one JSON document per line. Absent: memory only. */
  readonly ledgerFile?: string
  /** What differs from WhatsApp's real rules; `{ window: false }` lets free text through at any time. */
  readonly rules?: Partial<Rules>
  /** Where messages from clients are announced, for accounts that have no address of their own. */
  readonly inboundUrl?: string
  /** How the phones name the businesses, by number: `{ '+576017452210': 'Salón Azahar' }`. */
  readonly senderNames?: Readonly<Record<string, string>>
  /** Where its clock starts; without it, at the machine's time. */
  readonly startsAt?: Date
  /** Its clock moves only by `POST /emulator/clock`: for tests that must end the same on a busy machine. */
  readonly standsStill?: boolean
  /** It keeps the newest messages, 100,000 unless told otherwise. */
  readonly mostMessages?: number
  readonly log?: (line: string) => void
}

export interface RunningEmulator {
  readonly port: number
  readonly url: string
  stop(): Promise<void>
}

/** Starts a Twilio-compatible WhatsApp server on this machine. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  const { port = 0, host = '127.0.0.1', log = () => undefined, ...twin } = options
  const opening = Promise.withResolvers<Twin>()
  const answer = getRequestListener(async (request, bindings) => (await opening.promise).app.fetch(request, bindings))
  const server = createServer((request, response) => void answer(request, response))
  // The port before the file: whoever finds the port taken must not touch the ledger of the one that runs.
  await listen(server, port, host)
  opening.resolve(openTwin({ ...twin, log }))
  try {
    return running(server, host, await opening.promise)
  } catch (cause) {
    server.close()
    throw new Error(`The ledger ${twin.ledgerFile ?? ''} cannot be opened: ${reasonOf(cause)}`, { cause })
  }
}

function running(server: Server, host: string, twin: Twin): RunningEmulator {
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    stop: async () => {
      twin.quiet()
      await close(server)
      await twin.close()
    },
  }
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  const listening = once(server, 'listening')
  server.listen(port, host)
  try {
    await listening
  } catch (cause) {
    const taken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
    const why = taken ? 'another program already listens there' : reasonOf(cause)
    throw new Error(`The emulator cannot listen on ${host}:${port}: ${why}`, { cause })
  }
}

/** Lets requests under way finish, but not for long. */
async function close(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
  await closed
  clearTimeout(impatience)
}
