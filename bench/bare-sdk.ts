import twilio from 'twilio'
import { SdkClient } from './sdk-client.ts'

/** Whom to write to, and as whom. */
export interface Upstream {
  url: string
  accountSid: string
  authToken: string
  from: string
}

/**
 * The ceiling: the official SDK in a loop, without a database, a queue or a thought. It is told where to send what, and
 * answers how long that took; then again, for as long as it is asked.
 */
export interface BareRequest extends Upstream {
  messages: { to: string; body: string }[]
}

export interface BareAnswer {
  startedAt: number
}

const MOST_IN_FLIGHT = 256

process.on('message', (request: BareRequest) => {
  void send(request).then((answer) => process.send?.(answer))
})

async function send({ url, accountSid, authToken, from, messages }: BareRequest): Promise<BareAnswer> {
  const httpClient = new SdkClient(new URL(url), MOST_IN_FLIGHT)
  const client = twilio(accountSid, authToken, { httpClient })
  const waiting = [...messages]
  const startedAt = Date.now()
  const loop = async () => {
    for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) await client.messages.create({ from, ...message })
  }
  await Promise.all(Array.from({ length: MOST_IN_FLIGHT }, loop))
  return { startedAt }
}
