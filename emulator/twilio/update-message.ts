import type { Emulator } from '../emulator.ts'
import type { Message } from '../ledger/message.ts'
import { TwilioRefusal } from './errors.ts'

const underWay: ReadonlySet<string> = new Set(['accepted', 'scheduled', 'queued', 'sending'])

/** An update cancels what is still scheduled, or empties the text of what has left. */
export async function updateMessage({ ledger, life }: Emulator, message: Message, form: URLSearchParams): Promise<void> {
  const [status, body] = [form.get('Status'), form.get('Body')]
  if (status !== null) await cancel(life, message, status)
  else if (body !== null) await redact(ledger, message, body)
}

async function redact(ledger: Emulator['ledger'], message: Message, body: string): Promise<void> {
  if (body !== '') throw new TwilioRefusal(20001, 'Body can only be updated to an empty string, which redacts the message')
  refuseUnderWay(message)
  await ledger.redact(message)
}

/** What has not left yet cannot be deleted. */
export async function deleteMessage({ ledger }: Emulator, message: Message): Promise<void> {
  refuseUnderWay(message)
  await ledger.delete(message)
}

async function cancel(life: Emulator['life'], message: Message, status: string): Promise<void> {
  if (status !== 'canceled') throw new TwilioRefusal(20001, 'Status can only be updated to canceled')
  if (message.status !== 'scheduled') throw new TwilioRefusal(30409)
  await life.cancel(message)
}

function refuseUnderWay({ status }: Message): void {
  if (underWay.has(status)) throw new TwilioRefusal(20009)
}
