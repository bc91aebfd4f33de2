import type { Kysely, Transaction } from 'kysely'
import type { Tables } from '../../migrations/tables.ts'
import { codeOf } from '../error-code.ts'
import { sayAll } from './notices.ts'
import { markTransaction } from './open-transaction.ts'

/** A handle on the database: the whole of it, or one transaction. A store takes it first, always. */
export type Db = Kysely<Tables>

/** Hears of a channel until it is told to stop. */
export interface Listening {
  stop(): Promise<void>
}

/** An open database. */
export interface Database {
  kind: 'embedded' | 'postgres'
  db: Db
  /**
   * `heard` is called with what is said on the channel, in whatever process, and without a word each time we begin to hear: what was
   * said before is lost.
   */
  listen(channel: string, heard: (said: string | undefined) => void): Listening
  /** A copy of the whole embedded database, to begin others from. */
  dump?: () => Promise<Blob>
  close(): Promise<void>
}

/** The server ended one of several that stood in each other's way; whoever is ended has done nothing and may begin again. */
const standoffs = new Set(['40P01', '40001'])
const MOST_TRIES = 5

/** Joins the transaction that `ctx` is in, or opens one. What `work` throws undoes all of it; it may be begun anew. */
export async function inTransaction<C extends { db: Db }, T>(ctx: C, work: (ctx: C) => Promise<T>): Promise<T> {
  if (ctx.db.isTransaction) return work(ctx)
  for (let tries = 1; ; tries += 1) {
    try {
      return await ctx.db.transaction().execute((trx: Transaction<Tables>) =>
        markTransaction(
          () => work({ ...ctx, db: trx }),
          (notices) => sayAll(trx, notices),
        ),
      )
    } catch (error) {
      if (tries === MOST_TRIES || !standoffs.has(codeOf(error))) throw error
    }
  }
}
