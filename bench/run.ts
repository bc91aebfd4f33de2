import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openShop } from '../tests/processes/shop.ts'
import { confirmationLatency } from './confirmations.ts'
import { type DatabaseName, databases, type Figure, valueOf } from './figure.ts'
import { freshClone } from './fresh-clone.ts'
import { drainCrowd } from './drain.ts'
import { dueReminders } from './reminders.ts'
import { openScene } from './scene.ts'
import { firstStart, warmStart } from './starts.ts'
import { toMarkdown } from './table.ts'
import { whatsappTwin } from './twin.ts'

const usage = `npm run bench [-- --no-fresh] [--only embedded|postgres]

  --no-fresh   without the two fresh clones, which install every package anew
  --only       one database instead of both`

/** Whatever hangs, the machine is given back. */
const LONGEST_MS = 15 * 60_000
const BOOKINGS = 200
const REMINDERS = 500
const CROWD = 10_000

async function measure(database: DatabaseName, fresh: boolean): Promise<Figure[]> {
  const figures: Figure[] = []
  const note = (...found: Figure[]) => {
    figures.push(...found)
    for (const figure of found) console.log(`${database.padEnd(9)} ${figure.what}: ${valueOf(figure).toFixed(2)} ${figure.unit}`)
  }
  if (fresh) note(await freshClone(database))
  note(await firstStart(database, 3))
  const scene = await openScene(database)
  try {
    note(await warmStart(scene, 5))
    const program = await scene.installation.start()
    const shop = await openShop(scene.installation)
    note(...(await confirmationLatency(scene, shop, BOOKINGS)))
    note(...(await dueReminders(scene, shop, program, REMINDERS, 3)))
  } finally {
    await scene.close()
  }
  return figures
}

function write(figures: Figure[]): string {
  const at = new Date().toISOString().replace(/\.\d+Z$/, 'Z')
  const commit = execFileSync('git', ['describe', '--always', '--dirty'], { cwd: root('.'), encoding: 'utf8' }).trim()
  const processors = cpus()
  const machine = `Node ${process.versions.node}, ${processors.length} × ${processors[0]?.model.trim() ?? 'processor'}`
  const report = { at, commit, machine, figures }
  mkdirSync(root('bench/results'), { recursive: true })
  writeFileSync(root(`bench/results/${at.replaceAll(':', '-')}.json`), `${JSON.stringify(report, null, 2)}\n`)
  const table = toMarkdown(report)
  writeFileSync(root('bench/results/latest.md'), table)
  return table
}

function root(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}

const { values } = parseArgs({
  options: { fresh: { type: 'boolean', default: true }, only: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  allowNegative: true,
})
if (values.help === true) console.log(usage)
else {
  setTimeout(() => process.exit(1), LONGEST_MS).unref()
  const chosen = databases.filter((database) => values.only === undefined || values.only === database)
  const figures = await whatsappTwin(5)
  for (const database of chosen) figures.push(...(await measure(database, values.fresh)))
  if (chosen.includes('postgres')) for (const latencyMs of [50, 0]) figures.push(...(await drainCrowd(CROWD, latencyMs, 5)))
  console.log(`\n${write(figures)}`)
}
