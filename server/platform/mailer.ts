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
    const { createTransport } = await import('nodemailer')
    const patience = { connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS }
    const transport = createTransport({ url: smtpUrl, ...patience })
    try {
      await transport.sendMail({ from, ...letter })
      return true
    } catch (error) {
      // The server's words may quote the address.
      log.warn({ event: 'mail.refused', code: (error as { code?: unknown }).code }, 'a letter was not taken')
      return false
    } finally {
      transport.close()
    }
  }
}
