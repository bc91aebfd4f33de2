import { sql } from 'kysely'
import type { LocalDateTime } from '../calendar/zone.ts'
import type { Db } from '../platform/database/database.ts'
import type { Message } from './message.ts'

/** As much of a message as a card of the agenda shows. */
export type Brief = Pick<Message, 'id' | 'kind' | 'status' | 'localStart' | 'reasonCode' | 'waitingCode' | 'errorCode' | 'mayHaveArrived'>

/** What was said, or not, about these appointments, oldest first, by appointment. */
export async function briefly(db: Db, organizationId: string, appointmentIds: readonly string[]): Promise<Map<string, Brief[]>> {
  if (appointmentIds.length === 0) return new Map()
  // One appointment after the other: given a list, the planner may read every message of a large organization beside it.
  const each = sql<{ about: string }>`unnest(${[...appointmentIds]}::uuid[])`.as<'each'>(sql`each(about)`)
  const rows = await db
    .selectFrom(each)
    .innerJoinLateral(
      (message) =>
        message
          .selectFrom('message')
          .select(['id', 'appointmentId', 'kind', 'status', 'localStart', 'reasonCode', 'waitingCode', 'errorCode', 'mayHaveArrived'])
          .whereRef('appointmentId', '=', 'each.about')
          .where('organizationId', '=', organizationId)
          .as('said'),
      (join) => join.onTrue(),
    )
    .selectAll('said')
    .orderBy('appointmentId')
    .orderBy('id')
    .execute()
  const known = rows.map(({ appointmentId, localStart, ...row }) => ({
    appointmentId: appointmentId ?? '',
    brief: { ...row, localStart: localStart as LocalDateTime | null },
  }))
  const grouped = Map.groupBy(known, ({ appointmentId }) => appointmentId)
  return new Map([...grouped].map(([id, own]) => [id, own.map(({ brief }) => brief)]))
}
