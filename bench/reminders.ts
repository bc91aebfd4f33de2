import type { Program } from '../tests/processes/program.ts'
import type { Shop } from '../tests/processes/shop.ts'
import { openCeiling } from './ceiling.ts'
import { bookMany, type DueRun, runDueReminders, summary } from './due-reminders.ts'
import type { Figure, Unit } from './figure.ts'
import type { Scene } from './scene.ts'

const DAY_MS = 86_400_000
const TRIAL = 100

/** The crowd of one instant, in turn with the bare SDK that sends the very same messages. */
export async function dueReminders(scene: Scene, shop: Shop, program: Program, count: number, times: number): Promise<Figure[]> {
  const { database, emulator } = scene
  const runs: (DueRun & { ceiling: number })[] = []
  const ceiling = openCeiling(emulator)
  let expected = await bookMany(shop, TRIAL, new Date(Date.now() + 2 * DAY_MS))
  while (runs.length < times) {
    const run = await runDueReminders({ shop, emulator, program }, count, expected)
    expected = run.bookedPerSecond
    runs.push({ ...run, ceiling: (await ceiling.send(run.messages)).perSecond })
  }
  ceiling.stop()
  const figure = (what: string, unit: Unit, of: (run: (typeof runs)[number]) => number): Figure => {
    return { what, database, unit, values: runs.map(of) }
  }
  return [
    figure('bookings, 8 at once', '/s', (run) => run.bookedPerSecond),
    figure(`lateness of ${count} reminders due at once, p50`, 'ms', (run) => summary(run).p50),
    figure(`lateness of ${count} reminders due at once, p99`, 'ms', (run) => summary(run).p99),
    figure(`lateness of ${count} reminders due at once, max`, 'ms', (run) => summary(run).max),
    figure(`lateness of ${count} reminders due at once beyond the sender’s pace, p99`, 'ms', (run) => summary(run).beyond),
    figure('reminders sent', '/s', (run) => summary(run).perSecond),
    figure('the bare SDK, same messages', '/s', (run) => run.ceiling),
    figure('of the bare SDK’s speed', '×', (run) => summary(run).perSecond / run.ceiling),
    figure(`CPU for ${count} reminders`, 's', (run) => run.cpuSeconds),
    figure('memory of the product', 'MB', (run) => run.residentMb),
  ]
}
