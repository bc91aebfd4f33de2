import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Database } from '../server/platform/database/database.ts'
import type { SeparateEmulator } from '../tests/processes/emulator.ts'

export interface Verdict {
  planned: number
  arrived: number
  /** No phone heard it, and nobody says why. */
  lost: string[]
  /** A phone heard it more than once. */
  doubled: string[]
  /** An attempt to write to them came to nothing, or to nothing known, and for longer than is promised nothing followed from it. */
  late: string[]
  /** A phone heard it, and the book does not say so. */
  uncertain: string[]
  /** Milliseconds that the slowest attempt took until it was known what came of it, or the next was made. */
  longestMs: number
  /** How many were sent once more after the list had been silent. */
  sentAgain: number
  /** Milliseconds from the first message to the last. */
  tookMs: number
}

const ENDED_WITHIN_MS = 8 * 60_000
/** What is promised of an urgent message, which a reminder an hour before is. */
const SETTLED_WITHIN_MS = 90_000
const LOOK_EVERY_MS = 1_000
/** What the book says of what a phone heard. */
const told = new Set<string | null>(['sent', 'delivered', 'read'])

/** Waits until the product's book says that nothing is under way; what is by the end is told by the verdict. */
export async function untilSettled(book: Database): Promise<void> {
  const deadline = performance.now() + ENDED_WITHIN_MS
  while ((await countOpen(book)) > 0 && performance.now() < deadline) await wait(LOOK_EVERY_MS)
}

async function countOpen({ db }: Database): Promise<number> {
  const { rows } = await sql<{ open: number }>`select
    ((select count(*) from reminder where status = 'pending' and due_at <= now())
    + (select count(*) from message where status in ('queued', 'sending', 'uncertain')))::int as open`.execute(db)
  return rows[0]?.open ?? 0
}

/** Holds what the phones heard against what was planned. */
export async function judge(book: Database, emulator: SeparateEmulator): Promise<Verdict> {
  const { rows } = await sql<{ phone: string; status: string | null }>`select client.phone, message.status from reminder
    join appointment on appointment.id = reminder.appointment_id join client on client.id = appointment.client_id
    left join message on message.id = reminder.message_id
    where reminder.kind = 'reminder_1h'`.execute(book.db)
  const ledger = await emulator.ledger()
  const heard = Map.groupBy(ledger, ({ to }) => to.replace('whatsapp:', ''))
  const at = ledger.map(({ acceptedAt }) => Date.parse(acceptedAt))
  const again = await sql<{ count: number }>`select count(*)::int as count from message_event where type = 'sent_again'`.execute(book.db)
  const waits = await waitsOf(book)
  return {
    planned: rows.length,
    arrived: heard.size,
    lost: rows.filter(({ phone }) => !heard.has(phone)).map(({ phone, status }) => `${phone} (${status ?? 'never queued'})`),
    doubled: rows.filter(({ phone }) => (heard.get(phone)?.length ?? 0) > 1).map(({ phone }) => phone),
    late: waits.filter(({ ms }) => ms > SETTLED_WITHIN_MS).map(({ phone, ms }) => `${phone} (${Math.round(ms / 1_000)} s)`),
    uncertain: rows.filter(({ phone, status }) => heard.has(phone) && !told.has(status)).map(({ phone, status }) => `${phone} (${status})`),
    sentAgain: again.rows[0]?.count ?? 0,
    longestMs: waits.reduce((most, { ms }) => Math.max(most, ms), 0),
    tookMs: at.length === 0 ? 0 : at.reduce((most, one) => Math.max(most, one)) - at.reduce((least, one) => Math.min(least, one)),
  }
}

/** How long it took of every attempt at a phone until it was known what came of it, or nothing was known and the next was made. */
async function waitsOf({ db }: Database): Promise<{ phone: string; ms: number }[]> {
  const { rows } = await sql<{ phone: string; ms: number }>`select message.recipient_phone as phone, extract(epoch from coalesce(
      case when attempt.outcome <> 'uncertain' then settled_at end,
      lead(started_at) over (partition by message.id order by started_at), now()) - started_at)::float8 * 1000 as ms
    from attempt join message on message.id = attempt.message_id`.execute(db)
  return rows
}
