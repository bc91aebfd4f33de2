import { CompiledQuery } from 'kysely'
import type { Db } from '../server/platform/database/database.ts'
import type { RecordedDatabase } from './recorded-database.ts'

/** How PostgreSQL answered what was asked of it. */
export interface Explained {
  /** What each statement did, from the top of its plan down, with the tables and indexes it went over. */
  plans: string[]
  rows: number
  /** Pages that were looked at, wherever they were. */
  buffers: number
}

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: Node[]
}

/** Explains the very statements that `act` sends, with their parameters. Whatever they change or hold is undone. */
export async function explain({ database, statementsOf }: RecordedDatabase, act: (db: Db) => Promise<unknown>): Promise<Explained> {
  const statements = await statementsOf(() => undone(database.db, act))
  const asked = statements.filter(({ sql }) => !/^(begin|rollback)$/.test(sql))
  const roots: Node[] = []
  for (const statement of asked) roots.push(await undone(database.db, (db) => planOf(db, statement)))
  return {
    plans: roots.map((root) => describe(root).join(' > ')),
    rows: sum(roots.map((root) => root['Actual Rows'])),
    buffers: sum(roots.map((root) => root['Shared Hit Blocks'] + root['Shared Read Blocks'])),
  }
}

async function undone<T>(db: Db, act: (db: Db) => Promise<T>): Promise<T> {
  const transaction = await db.startTransaction().execute()
  try {
    return await act(transaction)
  } finally {
    await transaction.rollback().execute()
  }
}

async function planOf(db: Db, { sql, parameters }: CompiledQuery): Promise<Node> {
  const { rows } = await db
    .withoutPlugins()
    .executeQuery<{ 'QUERY PLAN': [{ Plan: Node }] }>(CompiledQuery.raw(`explain (analyze, buffers, format json) ${sql}`, [...parameters]))
  const [row] = rows
  if (row === undefined) throw new Error('PostgreSQL explained nothing')
  return row['QUERY PLAN'][0].Plan
}

/** A cache before a look-up is left out: it comes and goes with the sample that the statistics were drawn from. */
function describe(node: Node): string[] {
  const over = node['Index Name'] ?? node['Relation Name']
  const own = over === undefined ? node['Node Type'] : `${node['Node Type']} ${over}`
  return [...(own === 'Memoize' ? [] : [own]), ...(node.Plans ?? []).flatMap(describe)]
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
