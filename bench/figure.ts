import { median } from './statistics.ts'

export const databases = ['embedded', 'postgres'] as const
export type DatabaseName = (typeof databases)[number]

export type Unit = 's' | 'ms' | '/s' | 'MB' | 'pages' | '×'

/** One thing that was measured on one database, as often as `values` says. What counts is the median. */
export interface Figure {
  what: string
  database: DatabaseName
  unit: Unit
  values: number[]
}

export const valueOf = ({ values }: Figure): number => median(values)
