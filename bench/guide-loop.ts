import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import twilio from 'twilio'
import { SdkClient } from './sdk-client.ts'
import type { Upstream } from './bare-sdk.ts'

export interface GuideLoop extends Upstream {
  databaseUrl: string
  periodMs: number
}

/**
 * What guides tell people to run: a table of reminders, and every so often, as cron counts, whatever is due is sent, one after the
 * other. It knows no organizations, checks nothing and survives nothing; two of them would send everything twice.
 */
process.once('message', (asked: GuideLoop) => void runFor(asked))

async function runFor({ databaseUrl, periodMs, url, accountSid, authToken, from }: GuideLoop): Promise<void> {
  const httpClient = new SdkClient(new URL(url), 1)
  const { messages } = twilio(accountSid, authToken, { httpClient })
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  for (;;) {
    await sleep(periodMs - (Date.now() % periodMs))
    const due = await database.query<{ id: number; phone: string; body: string }>(
      'select id, phone, body from guide_reminder where sid is null and due_at <= now() order by due_at',
    )
    for (const { id, phone, body } of due.rows) {
      const { sid } = await messages.create({ from, to: phone, body })
      await database.query('update guide_reminder set sid = $2, sent_at = now() where id = $1', [id, sid])
    }
  }
}
