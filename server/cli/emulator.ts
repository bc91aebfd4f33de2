import { startEmulator } from 'puntual-whatsapp-twin'
import { Refusal } from '../platform/refusal.ts'
import { type AddCommand, telling } from './command.ts'
import { wholeNumber } from './options.ts'

interface EmulatorOptions {
  port: number
  data?: string
}

export const addEmulator: AddCommand = (program, host) => {
  const command = program
    .command('emulator')
    .description('run the Twilio-compatible WhatsApp emulator alone')
    .option('--port <n>', 'where to listen on 127.0.0.1; 0 takes any free port', wholeNumber(0, 65_535), 4010)
    .option('--data <file>', 'keep the messages in this file; without it, in memory')
  telling(host, command, (tell, { port, data }: EmulatorOptions) =>
    host.stay(async () => {
      const emulator = await open(port, data, (line) => host.io.stderr(`${line}\n`))
      const phone = `${emulator.url}/emulator/phone`
      const text = `WhatsApp emulator  ${emulator.url}\nPhone page         ${phone}\nCtrl-C ends it.`
      await tell(() => Promise.resolve({ data: { url: emulator.url, phone }, text }))
      return () => emulator.stop()
    }),
  )
}

async function open(port: number, ledgerFile: string | undefined, log: (line: string) => void) {
  try {
    return await startEmulator({ port, log, ...(ledgerFile === undefined ? {} : { ledgerFile }) })
  } catch (error) {
    throw new Refusal('not-started', `${(error as Error).message}. Example: puntual emulator --port ${port === 4010 ? 4011 : 4010}`)
  }
}
