import type { Emulator } from '../emulator.ts'
import type { Message } from '../ledger/message.ts'

const optOut: ReadonlySet<string> = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT'])
const optIn: ReadonlySet<string> = new Set(['START', 'YES', 'UNSTOP'])

/** Twilio's own keywords, as the whole message. The business hears of them all the same. */
export async function heedOptOut({ rules, people }: Emulator, { body, phone }: Message): Promise<void> {
  const word = body.trim().toUpperCase()
  if (!rules.optOutKeywords || !(optOut.has(word) || optIn.has(word))) return
  await people.describe({ ...people.of(phone), optedOut: optOut.has(word) })
}
