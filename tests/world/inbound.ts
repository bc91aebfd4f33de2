import { setTimeout as wait } from 'node:timers/promises'
import { knock } from './twin.ts'

/** What somebody does on the phone. */
export interface FromPhone {
  from: string
  body?: string
  buttonPayload?: string
  buttonText?: string
  mediaUrls?: string[]
  originalSid?: string
}

/** What came of telling the product: the SID of the message, and the status it answered. */
export interface Told {
  sid: string
  httpStatus: number | null
}

interface Record {
  sid: string
  kind: string
  fate: string
  httpStatus: number | null
}

interface Account {
  accountSid: string
  authToken: string
  from: string
}

/** Has the twin tell the product there what clients write to the sender, unless it tells somebody already. */
export async function announceTo(twin: string, { accountSid, authToken, from }: Account, inboundUrl: string): Promise<void> {
  const accounts = (await (await fetch(`${twin}/emulator/accounts`)).json()) as { sid: string; inboundUrl: string | null }[]
  if (accounts.some(({ sid, inboundUrl: known }) => sid === accountSid && known !== null)) return
  await knock(twin, 'accounts', { sid: accountSid, token: authToken, senders: [from], inboundUrl })
}

const PATIENCE_MS = 10_000

/** Does it on a phone of the twin, and waits until the product has answered the webhook about it. */
export async function hearFromPhone(twin: string, to: string, message: FromPhone): Promise<Told> {
  const { sid } = (await knock(twin, 'inbound', { to, ...message })) as { sid: string }
  const giveUpAt = Date.now() + PATIENCE_MS
  while (Date.now() < giveUpAt) {
    const records = (await (await fetch(`${twin}/emulator/webhooks`)).json()) as Record[]
    const record = records.findLast((one) => one.kind === 'inbound' && one.sid === sid)
    if (record !== undefined && record.fate !== 'waiting') return { sid, httpStatus: record.httpStatus }
    await wait(20)
  }
  throw new Error(`The product was not told of ${sid}`)
}
