#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { reasonOf } from './open-twin.ts'
import { readRules } from './rules/read-rules.ts'
import type { EmulatorOptions } from './server.ts'
import { startEmulator } from './server.ts'

const DEFAULT_PORT = 4010

const usage = `A Twilio-compatible WhatsApp server on this machine: nothing leaves it.

  puntual-whatsapp-twin [--port ${DEFAULT_PORT}] [--data FILE] [--inbound-url URL] [--rule NAME=VALUE]…

  --port N            where to listen on 127.0.0.1 (${DEFAULT_PORT}; 0 takes any free port)
  --data FILE         keep everything in FILE across restarts (without it, in memory)
  --inbound-url URL   where your program hears what clients write, as set in Twilio's console
  --rule NAME=VALUE   what differs from WhatsApp's real rules, for example --rule window=false
  --help              this text`

class UsageError extends Error {}

async function main(): Promise<void> {
  const options = readArguments()
  if (options === undefined) {
    console.log(usage)
    return
  }
  const emulator = await startEmulator({ ...options, log: console.error })
  console.log(`WhatsApp emulator  ${emulator.url}\nPhone page         ${emulator.url}/emulator/phone`)
  const stop = () => {
    void emulator.stop().then(() => process.exit(0))
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
}

/** Nothing when only the help is asked for. */
function readArguments(): EmulatorOptions | undefined {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        'inbound-url': { type: 'string' },
        rule: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    })
    if (values.help === true) return undefined
    const [ledgerFile, inboundUrl] = [values.data, values['inbound-url']]
    if (inboundUrl !== undefined && !URL.canParse(inboundUrl)) throw new Error(`--inbound-url ${inboundUrl} is not an address`)
    return {
      port: readPort(values.port),
      rules: readRules(values.rule ?? []),
      ...(ledgerFile === undefined ? {} : { ledgerFile }),
      ...(inboundUrl === undefined ? {} : { inboundUrl }),
    }
  } catch (cause) {
    throw new UsageError(`${reasonOf(cause)}. See --help.`, { cause })
  }
}

function readPort(written: string | undefined): number {
  if (written === undefined) return DEFAULT_PORT
  if (!/^\d{1,5}$/.test(written) || Number(written) > 65_535) throw new Error(`--port ${written} is not a port; for example --port 4010`)
  return Number(written)
}

try {
  await main()
} catch (cause) {
  console.error(reasonOf(cause))
  process.exitCode = cause instanceof UsageError ? 2 : 1
}
