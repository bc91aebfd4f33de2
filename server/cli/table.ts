/** Columns for people: padded, the first row their names. */
export function table(names: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '(none)'
  const all = [names, ...rows]
  const widths = names.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** One thing, a line a field. */
export function fields(values: Record<string, string | null | undefined>): string {
  const rows = Object.entries(values).map(([name, value]) => [name, value ?? '–'])
  return table(['FIELD', 'VALUE'], rows)
}

/** `1 message`, `3 messages` */
export function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`
}
