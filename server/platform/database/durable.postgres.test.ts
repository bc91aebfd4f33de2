import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { startPostgres } from '../../../scripts/postgres-server.ts'
import { openPostgres } from './postgres.ts'

test('what is committed outlives a crash of the server, even of one that is told not to wait for its log', async () => {
  const server = await startPostgres()
  const database = openPostgres(server.url, () => undefined)
  const { rows: told } = await sql<{ here: string; ofServer: string }>`select current_setting('synchronous_commit') as here,
    (select boot_val || '/' || reset_val from pg_settings where name = 'synchronous_commit') as of_server`.execute(database.db)
  expect(told[0]).toEqual({ here: 'on', ofServer: 'on/off' })
  await sql`create table kept (number integer)`.execute(database.db)
  for (let number = 0; number < 500; number += 1) await sql`insert into kept values (${number})`.execute(database.db)
  await server.stopServer('crash')
  await server.startServer()
  const again = openPostgres(server.url, () => undefined)
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from kept`.execute(again.db)
  expect(rows[0]?.count).toBe(500)
  await Promise.all([database.close(), again.close()])
  await server.stop()
}, 60_000)
