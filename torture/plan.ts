import { parseArgs } from 'node:util'

export const usage = `npm run torture [-- --messages 2000 --kills 30 --seed 1 --workers 3 --database postgres|embedded]

Reminders by the thousand, all due, one to a phone. Workers are killed, made to stand still and begun again at random points, the
PostgreSQL server is restarted, answers and reports are lost; then the twin's ledger is held against the plan. Exit 1 when anything is
lost, doubled, late or left uncertain. The same seed does the same harm, as far as a machine allows.`

export interface Plan {
  database: 'embedded' | 'postgres'
  messages: number
  organizations: number
  kills: number
  workers: number
  seed: number
  /** The sender's pace, so that the kills meet work. */
  perSecond: number
}

/** Whoever is killed needs about this long to be at work again. */
const KILL_EVERY_MS = 1_000

export function readPlan(words: readonly string[]): Plan | undefined {
  const { values } = parseArgs({
    args: [...words],
    options: {
      messages: { type: 'string', default: '2000' },
      kills: { type: 'string', default: '30' },
      seed: { type: 'string', default: '1' },
      workers: { type: 'string' },
      database: { type: 'string', default: 'postgres' },
      help: { type: 'boolean', short: 'h' },
    },
  })
  if (values.help === true) return undefined
  const database = values.database === 'embedded' ? 'embedded' : 'postgres'
  const kills = wholeNumber('kills', values.kills, 0, 1_000)
  const organizations = 20
  const messages = Math.ceil(wholeNumber('messages', values.messages, organizations, 100_000) / organizations) * organizations
  // The embedded database belongs to one process.
  const workers = database === 'embedded' ? 1 : wholeNumber('workers', values.workers ?? '3', 1, 8)
  const perSecond = Math.max(20, Math.round(messages / Math.max(10, (kills * KILL_EVERY_MS) / 1_000)))
  return { database, messages, organizations, kills, workers, seed: wholeNumber('seed', values.seed, 0, 2 ** 31), perSecond }
}

function wholeNumber(name: string, written: string, from: number, to: number): number {
  const value = Number(written)
  if (Number.isInteger(value) && value >= from && value <= to) return value
  throw new Error(`--${name} is "${written}": give a whole number from ${from} to ${to}`)
}
