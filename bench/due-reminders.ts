import { GRANTED_PER_SECOND } from '../server/message/channels/twilio-whatsapp/account.ts'
import { type Delivered, ledgerOf, type SeparateEmulator } from '../tests/processes/emulator.ts'
import type { Program } from '../tests/processes/program.ts'
import type { Shop } from '../tests/processes/shop.ts'
import { until } from '../tests/processes/until.ts'
import { usageOf } from './process-usage.ts'
import { median, percentile } from './statistics.ts'

const HOUR_MS = 3_600_000
const AT_ONCE = 8
/** Between the last booking and the moment at which all is due, so that one does not disturb the other. */
const QUIET_MS = 3_000
const ARRIVED_WITHIN_MS = 60_000

export interface DueRun {
  /** Milliseconds from the due time until acceptance, of each message. */
  lateness: number[]
  messages: Delivered[]
  bookedPerSecond: number
  cpuSeconds: number
  residentMb: number
}

/** So many reminders of one organization, all due at the same instant. */
export async function runDueReminders(
  { shop, emulator, program }: { shop: Shop; emulator: SeparateEmulator; program: Program },
  count: number,
  expectedPerSecond: number,
): Promise<DueRun> {
  await fetch(`${emulator.url}/emulator/reset`, { method: 'POST' })
  const booking = (count / expectedPerSecond) * 1_500 + QUIET_MS
  const dueAt = Math.ceil((Date.now() + booking) / 1_000) * 1_000
  const bookedPerSecond = await bookMany(shop, count, new Date(dueAt + HOUR_MS))
  if (Date.now() > dueAt - 500) throw new Error('The bookings took longer than the time until their reminders were due')
  await until('the due time', 60_000, () => Promise.resolve(Date.now() >= dueAt - 20 || undefined), 5)
  const before = usageOf(program.pid)
  // Looking at the whole ledger costs the emulator time: seldom, and the acceptance times come from its own clock.
  const messages = await until(
    `${count} reminders`,
    ARRIVED_WITHIN_MS,
    async () => {
      const all = await ledgerOf(emulator.url)
      return all.length >= count ? all : undefined
    },
    500,
  )
  const after = usageOf(program.pid)
  return {
    lateness: messages.map(({ acceptedAt }) => Date.parse(acceptedAt) - dueAt),
    messages,
    bookedPerSecond,
    cpuSeconds: (after?.cpuSeconds ?? NaN) - (before?.cpuSeconds ?? NaN),
    residentMb: after?.residentMb ?? NaN,
  }
}

let clients = 0

/** Books without a confirmation; answers how many were booked a second. */
export async function bookMany(shop: Shop, count: number, startsAt: Date): Promise<number> {
  const since = performance.now()
  let left = count
  const book = async () => {
    while (left > 0) {
      left -= 1
      clients += 1
      const phone = `+57312${String(clients).padStart(7, '0')}`
      const { status } = await shop.books({ name: `Cliente ${clients}`, phone, startsAt: startsAt.toISOString(), notify: false })
      if (status !== 201) throw new Error(`A booking was answered ${status}`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, book))
  return count / ((performance.now() - since) / 1_000)
}

/** What a run says of itself. `beyond`: the p99 of what its sender's pace does not impose. */
export function summary({ lateness }: Pick<DueRun, 'lateness'>) {
  const max = Math.max(...lateness)
  const beyond = lateness.toSorted((one, other) => one - other).map((ms, place) => ms - (place * 1_000) / GRANTED_PER_SECOND)
  const [p50, p99] = [median(lateness), percentile(lateness, 0.99)]
  return { p50, p99, max, beyond: percentile(beyond, 0.99), perSecond: lateness.length / (max / 1_000) }
}
