import { databases, type Figure, valueOf } from './figure.ts'

export interface Report {
  at: string
  commit: string
  machine: string
  figures: Figure[]
}

/** One row for each thing, the databases side by side. */
export function toMarkdown({ at, commit, machine, figures }: Report): string {
  const rows = [...new Set(figures.map(({ what }) => what))].map((what) => {
    const cells = databases.map((database) => cell(figures.find((figure) => figure.what === what && figure.database === database)))
    return `| ${[what, ...cells].join(' | ')} |`
  })
  return [
    `# Benchmarks, ${at}`,
    '',
    `Commit ${commit}, ${machine}. Medians, with the least and the most of several runs; compare ratios, not machines. PostgreSQL is a`,
    'throwaway server that does not wait for the disk.',
    '',
    `| | ${databases.join(' | ')} |`,
    `|---|${databases.map(() => '---:').join('|')}|`,
    ...rows,
    '',
  ].join('\n')
}

function cell(figure: Figure | undefined): string {
  if (figure === undefined) return '–'
  const { unit, values } = figure
  const spread = values.length > 1 ? ` (${round(Math.min(...values))}–${round(Math.max(...values))})` : ''
  return `${round(valueOf(figure))} ${unit}${spread}`
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}
