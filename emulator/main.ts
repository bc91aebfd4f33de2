#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { reasonOf } from './open-twin.ts'
import { startEmulator } from './server.ts'

const DEFAULT_PORT = 4010

const usage = `A Twilio-compatible WhatsApp server on this machine: nothing leaves it.

  puntual-whatsapp-twin [--port ${DEFAULT_PORT}] [--data FILE]

  --port N      where to listen on 127.0.0.1 (${DEFAULT_PORT}; 0 takes any free port)
  --data FILE   keep the messages in FILE across restarts (without it, in memory)
  --help        this text`

class UsageError extends Error {}

async function main(): Promise<void> {
  const { port, data, help } = readArguments()
  if (help) {
    console.log(usage)
    return
  }
  const emulator = await startEmulator({ port, log: console.error, ...(data === undefined ? {} : { ledgerFile: data }) })
  console.log(`WhatsApp emulator  ${emulator.url}\nPhone page         ${emulator.url}/emulator/phone`)
  const stop = () => {
    void emulator.stop().then(() => process.exit(0))
  }
  process.once('SIGINT', stop).once('SIGTERM', stop)
}

function readArguments() {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string' }, data: { type: 'string' }, help: { type: 'boolean', short: 'h' } } })
    return { port: readPort(values.port), data: values.data, help: values.help === true }
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
