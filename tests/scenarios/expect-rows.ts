import { expect } from 'vitest'
import type { Row, Table } from './read-features.ts'

/**
 * Compares what happened with a table, in the columns that the table names. In the column `words` it is enough that what was
 * said contains them; an ellipsis stands for anything in between.
 */
export function expectRows(happened: readonly Row[], { columns, rows }: Table): void {
  const [first] = happened
  const strange = first === undefined ? [] : columns.filter((column) => !(column in first))
  if (first !== undefined && strange.length > 0) {
    throw new Error(`There is no column ${strange.join(', ')}; there are ${Object.keys(first).join(', ')}`)
  }
  const seen = happened.map((row, index) =>
    Object.fromEntries(columns.map((column) => [column, seenIn(column, row[column] ?? '', rows[index])])),
  )
  expect(seen).toEqual(rows)
}

function seenIn(column: string, actual: string, expected: Row | undefined): string {
  const wanted = expected?.[column] ?? ''
  return column === 'words' && wanted !== '' && contains(actual, wanted) ? wanted : actual
}

function contains(text: string, fragments: string): boolean {
  let from = 0
  return fragments.split('…').every((fragment) => {
    const at = text.indexOf(fragment.trim(), from)
    from = at + fragment.trim().length
    return at >= 0
  })
}
