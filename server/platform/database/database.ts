import type { Kysely, Transaction } from 'kysely'
import type { ConstructorOptions } from 'pg-boss'
import type { Tables } from '../../migrations/tables.ts'
import { markTransaction } from './open-transaction.ts'

/** A handle on the database: the whole of it, or one transaction. A store takes it first, always. */
export type Db = Kysely<Tables>

/** An open database and what the job engine needs to work on the same one. */
export interface Database {
  kind: 'embedded' | 'postgres'
  db: Db
  jobs: Pick<ConstructorOptions, 'db' | 'backend' | 'connectionString' | 'max'>
  /** A copy of the whole embedded database, to begin others from. */
  dump?: () => Promise<Blob>
  close(): Promise<void>
}

/** Joins the transaction that `ctx` is in, or opens one. What `work` throws undoes all of it. */
export async function inTransaction<C extends { db: Db }, T>(ctx: C, work: (ctx: C) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx)
  return ctx.db.transaction().execute((trx: Transaction<Tables>) => markTransaction(() => work({ ...ctx, db: trx })))
}
