import { type Selectable, sql } from 'kysely'
import type { Tables } from '../../migrations/tables.ts'
import type { Db } from './database.ts'

/**
 * Inserts many rows as one value: thousands of parameters cost both sides more than the rows do. The columns are those of the
 * first row, which every row has; the others take their defaults.
 */
export async function insertRows<T extends keyof Tables>(db: Db, table: T, rows: readonly Partial<Selectable<Tables[T]>>[]): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(snakeCase(name))))
  const into = sql.table(snakeCase(table))
  const given = JSON.stringify(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [snakeCase(name), value]))))
  await sql`insert into ${into} (${columns}) select ${columns} from json_populate_recordset(null::${into}, ${given}::json)`.execute(db)
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
