import { InvalidArgumentError } from 'commander'
import { type EmulatorOptions, readRules, startEmulator } from 'puntual-whatsapp-twin'
import { Refusal } from '../platform/refusal.ts'
import { type AddCommand, telling } from './command.ts'
import { wholeNumber } from './options.ts'

interface Given {
  port: number
  data?: string
  inboundUrl?: string
  rule: NonNullable<EmulatorOptions['rules']>
}

export const addEmulator: AddCommand = (program, host) => {
  const command = program
    .command('emulator')
    .description('run the Twilio-compatible WhatsApp emulator alone')
    .option('--port <n>', 'where to listen on 127.0.0.1; 0 takes any free port', wholeNumber(0, 65_535), 4010)
    .option('--data <file>', 'keep everything in this file; without it, in memory')
    .option('--inbound-url <url>', 'where a program hears what clients write', webAddress)
    .option('--rule <name=value>', 'what differs from WhatsApp’s real rules, for example window=false; may be repeated', oneMoreRule, {})
  telling(host, command, (tell, given: Given) =>
    host.stay(async () => {
      const emulator = await open(given, (line) => host.io.stderr(`${line}\n`))
      const phone = `${emulator.url}/emulator/phone`
      const text = `WhatsApp emulator  ${emulator.url}\nPhone page         ${phone}\nCtrl-C ends it.`
      await tell(() => Promise.resolve({ data: { url: emulator.url, phone }, text }))
      return () => emulator.stop()
    }),
  )
}

async function open({ port, data, inboundUrl, rule }: Given, log: (line: string) => void) {
  const kept = data === undefined ? {} : { ledgerFile: data }
  const announced = inboundUrl === undefined ? {} : { inboundUrl }
  try {
    return await startEmulator({ port, log, rules: rule, ...kept, ...announced })
  } catch (error) {
    throw new Refusal('not-started', `${(error as Error).message}. Example: puntual emulator --port ${port === 4010 ? 4011 : 4010}`)
  }
}

function oneMoreRule(written: string, before: Given['rule']): Given['rule'] {
  try {
    return { ...before, ...readRules([written]) }
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message)
  }
}

function webAddress(written: string): string {
  if (URL.canParse(written) && /^https?:$/.test(new URL(written).protocol)) return written
  throw new InvalidArgumentError('Give an address such as http://127.0.0.1:3000/webhook.')
}
