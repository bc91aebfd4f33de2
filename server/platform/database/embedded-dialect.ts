import type { PGlite } from '@electric-sql/pglite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type DialectAdapter,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryCompiler,
  type QueryResult,
} from 'kysely'
import type { Exclusive } from './exclusive.ts'
import { refuseInTransaction } from './open-transaction.ts'

/**
 * PGlite behind Kysely. Kysely's own PGlite dialect hands its one connection to everybody at once, so a query made beside an
 * open transaction runs inside it and is rolled back with it; this one makes everybody wait for their turn.
 */
export class EmbeddedDialect implements Dialect {
  readonly #pglite: PGlite
  readonly #turn: Exclusive

  constructor(pglite: PGlite, turn: Exclusive) {
    this.#pglite = pglite
    this.#turn = turn
  }

  createDriver(): Driver {
    return new EmbeddedDriver(this.#pglite, this.#turn)
  }

  createQueryCompiler(): QueryCompiler {
    return new PostgresQueryCompiler()
  }

  createAdapter(): DialectAdapter {
    return new PostgresAdapter()
  }

  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return new PostgresIntrospector(db)
  }
}

class EmbeddedDriver implements Driver {
  readonly #connection: EmbeddedConnection
  readonly #pglite: PGlite
  readonly #turn: Exclusive
  #leave: () => void = () => undefined

  constructor(pglite: PGlite, turn: Exclusive) {
    this.#pglite = pglite
    this.#turn = turn
    this.#connection = new EmbeddedConnection(pglite)
  }

  async init(): Promise<void> {
    await this.#pglite.waitReady
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    refuseInTransaction('A query without its transaction')
    this.#leave = await this.#turn.enter()
    return this.#connection
  }

  releaseConnection(): Promise<void> {
    this.#leave()
    return Promise.resolve()
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'))
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'))
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'))
  }

  /** Whoever opened it closes it. */
  destroy(): Promise<void> {
    return Promise.resolve()
  }
}

class EmbeddedConnection implements DatabaseConnection {
  readonly #pglite: PGlite

  constructor(pglite: PGlite) {
    this.#pglite = pglite
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, affectedRows } = await this.#pglite.query<R>(query.sql, [...query.parameters])
    return affectedRows === undefined ? { rows } : { rows, numAffectedRows: BigInt(affectedRows) }
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- the interface asks for a generator; nothing here streams
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    yield* []
    throw new Error('The embedded database does not stream')
  }
}
