import type { Transporter } from 'nodemailer'
import { refuseInTransaction } from './database/open-transaction.ts'
import type { Log } from './log.ts'

export interface Letter {
  to: string
  subject: string
  text: string
}

/** Hands letters to the mail server; answers whether it took this one. */
export type Mailer = (letter: Letter) => Promise<boolean>

/** Whoever waits for an answer that a letter was sent waits no longer than this. */
const PATIENCE_MS = 10_000

export function mailerTo(smtpUrl: string, from: string, log: Log): Mailer {
  return async (letter) => {
    refuseInTransaction('A letter')
    const fault = await overTransport(smtpUrl, (transport) => transport.sendMail({ from, ...letter }))
    // The server's own words may quote the address.
    if (fault !== undefined) log.warn({ event: 'mail.refused', code: fault.code }, 'a letter was not taken')
    return fault === undefined
  }
}

/** Whether the server is there and lets us in: what it says against it, or undefined. */
export async function probeMail(smtpUrl: string): Promise<string | undefined> {
  return (await overTransport(smtpUrl, (transport) => transport.verify()))?.message
}

async function overTransport(
  smtpUrl: string,
  work: (transport: Transporter) => Promise<unknown>,
): Promise<(Error & { code?: string }) | undefined> {
  const { createTransport } = await import('nodemailer')
  const patience = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS }
  const transport = createTransport({ url: smtpUrl, ...patience })
  try {
    await work(transport)
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  } finally {
    transport.close()
  }
}
