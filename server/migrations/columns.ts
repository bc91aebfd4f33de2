import type { ColumnType } from 'kysely'

export type At = ColumnType<Date, Date, Date>
export type MaybeAt = ColumnType<Date | null, Date | null | undefined, Date | null>
export type Maybe<T> = ColumnType<T | null, T | null | undefined, T | null>

/** Written as JSON text, read parsed. */
export type Json<T> = ColumnType<T, string, string>
