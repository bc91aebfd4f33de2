import { failureOf } from '../../message/failure.ts'
import { type PausedSender, paused } from '../../message/trouble/trouble-store.ts'
import type { Db } from '../../platform/database/database.ts'
import { type Check, red } from './check.ts'

/** A line for each sender that Twilio turns away whatever it sends. */
export async function checkSenders(db: Db): Promise<Check[]> {
  return (await paused(db)).map(toCheck)
}

function toCheck({ sender, errorCode, pausedAt }: PausedSender): Check {
  const { code, title, fix } = failureOf(errorCode, 'en')
  const [accountSid = '', from = ''] = sender.split(' ')
  const shown = `${accountSid.slice(0, 4)}…${accountSid.slice(-2)} ${from}`
  const detail = `paused since ${pausedAt.toISOString()}, its messages wait: ${title} (${code})`
  return red(`sender ${shown}`, detail, `${fix} One message a minute is tried; when it leaves, the others follow`)
}
