import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { until } from '../../tests/processes/until.ts'
import { openWorld } from '../../tests/world/world.ts'
import * as clients from '../client/store.ts'
import { type Db, inTransaction } from '../platform/database/database.ts'
import { settleFailure } from './settle-failure.ts'
import * as messages from './store.ts'
import { whole } from '../platform/context.ts'

const PATIENCE_MS = 10_000

async function somebodyWaits(db: Db): Promise<true | undefined> {
  const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return (rows[0]?.waiting ?? 0) > 0 || undefined
}

test('who is refused for a client’s sake waits for the client before touching the message, and nobody has to begin anew', async () => {
  const world = await openWorld()
  const salon = await world.openBusiness()
  const visit = await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  const [message] = await salon.messages(visit)
  if (message === undefined) throw new Error('Nothing was written')
  const begun = { erasure: 0, failure: 0 }
  const held = Promise.withResolvers<undefined>()
  const awaited = Promise.withResolvers<undefined>()
  const erasure = inTransaction(salon.ctx, async ({ db, organizationId }) => {
    begun.erasure += 1
    await clients.findForUpdate(db, whole(organizationId), visit.client.id)
    held.resolve(undefined)
    await awaited.promise
    await messages.redactOfClient(db, organizationId, visit.client.id, '—')
  })
  await held.promise
  const failure = inTransaction(world.app.delivery, async (tx) => {
    begun.failure += 1
    await settleFailure(tx, { message, errorCode: 63014, from: ['sent'] })
  })
  await until('the failure waits for the client', PATIENCE_MS, () => somebodyWaits(world.app.database.db))
  awaited.resolve(undefined)
  await Promise.all([erasure, failure])
  expect(begun).toEqual({ erasure: 1, failure: 1 })
  expect(await salon.said(visit)).toEqual(['confirmation failed'])
  await world.close()
})
