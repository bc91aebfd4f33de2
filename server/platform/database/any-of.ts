import { type RawBuilder, sql } from 'kysely'

/** Any of these ids, as one parameter: a list of hundreds is dear to write, to send and to plan. `where('id', '=', anyOf(ids))` */
export function anyOf(ids: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${[...ids]}::uuid[])`
}
