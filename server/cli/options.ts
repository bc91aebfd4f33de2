import { type Command, InvalidArgumentError, Option } from 'commander'

/** The options of every list. */
export interface ListOptions {
  org?: string
  status?: string
  limit: number
  cursor?: string
}

const MOST = 1_000

/** Gives a list its filters and pages. */
export function listed(command: Command, statuses: readonly string[]): Command {
  return command
    .option('--org <slug>', 'of this organization only')
    .addOption(new Option('--status <status>', 'in this status only').choices(statuses))
    .option('--limit <n>', `at most so many, up to ${MOST}`, wholeNumber(1, MOST), 200)
    .option('--cursor <cursor>', 'what the list before gave as its next')
}

export function wholeNumber(least: number, most: number): (written: string) => number {
  return (written) => {
    const number = /^\d{1,9}$/.test(written) ? Number(written) : Number.NaN
    if (number >= least && number <= most) return number
    throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`)
  }
}

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** `90d` in milliseconds. */
export function days(written: string): number {
  const [, digits] = /^(\d{1,5})d$/.exec(written) ?? []
  if (digits === undefined) throw new InvalidArgumentError('Give days, such as 90d.')
  return Number(digits) * DAY_MS
}

/** `24h` or `3d` in milliseconds. */
export function age(written: string): number {
  const [, digits, unit] = /^(\d{1,5})([hd])$/.exec(written) ?? []
  if (digits === undefined) throw new InvalidArgumentError('Give hours or days, such as 24h or 3d.')
  return Number(digits) * (unit === 'h' ? HOUR_MS : DAY_MS)
}
