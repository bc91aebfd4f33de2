import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openShop } from '../tests/processes/shop.ts'
import { bookOverHttp } from './bookings.ts'
import { drawCards } from './cards.ts'
import { confirmationLatency } from './confirmations.ts'
import { type DatabaseName, databases, type Figure, valueOf } from './figure.ts'
import { freshClone } from './fresh-clone.ts'
import { drainCrowd } from './drain.ts'
import { besideTheGuide } from './guide.ts'
import { dueReminders } from './reminders.ts'
import { openScene } from './scene.ts'
import { firstStart, warmStart } from './starts.ts'
import { askForScreens } from './screens.ts'
import { findTheDue } from './sweep.ts'
import { toMarkdown } from './table.ts'
import { whatsappTwin } from './twin.ts'

const usage = `npm run bench [-- --part NAME …] [--no-fresh] [--only embedded|postgres]

  --part       this part alone, or several of them:
                 twin       the WhatsApp twin beside a bare HTTP server
                 product    starts, confirmations, and a crowd of reminders due at once
                 drain      ten thousand reminders of many organizations beside the bare SDK
                 sweep      what is due, found among ten thousand and among a million
                 bookings   over HTTP beside the bare statements, and while a worker sends
                 screens    the agenda, lists and search among a million: times and plans
                 cards      a week of 400 appointments, drawn by a browser
                 guide      reminders due at once beside the loop that guides tell people to run
  --no-fresh   without the two fresh clones, which install every package anew
  --only       what concerns this database alone`

/** Whatever hangs, the machine is given back. */
const LONGEST_MS = 30 * 60_000
const BOOKINGS = 200
const REMINDERS = 500
const CROWD = 10_000

type Note = (...found: Figure[]) => void

interface Part {
  databases: readonly DatabaseName[]
  measure: (note: Note, database: DatabaseName) => Promise<void>
}

const parts: Record<string, Part> = {
  twin: { databases: ['embedded'], measure: async (note) => note(...(await whatsappTwin(5))) },
  product: { databases, measure: measureProduct },
  drain: {
    databases: ['postgres'],
    measure: async (note) => {
      for (const latencyMs of [50, 0]) note(...(await drainCrowd(CROWD, latencyMs, 5)))
    },
  },
  sweep: { databases: ['postgres'], measure: async (note) => note(...(await findTheDue())) },
  bookings: {
    databases: ['postgres'],
    measure: async (note) => {
      for (const notify of [false, true]) note(...(await bookOverHttp(notify)))
    },
  },
  screens: { databases: ['postgres'], measure: async (note) => note(...(await askForScreens())) },
  cards: { databases: ['embedded'], measure: async (note) => note(...(await drawCards(5))) },
  guide: { databases: ['postgres'], measure: async (note) => note(...(await besideTheGuide(3))) },
}

async function measureProduct(note: Note, database: DatabaseName): Promise<void> {
  if (values.fresh) note(await freshClone(database))
  note(await firstStart(database, 3))
  const scene = await openScene(database)
  try {
    note(await warmStart(scene, 5))
    const program = await scene.installation.start()
    const shop = await openShop(scene.installation)
    note(...(await confirmationLatency(scene, shop, 'one process', BOOKINGS)))
    note(...(await dueReminders(scene, shop, program, REMINDERS, 5)))
  } finally {
    await scene.close()
  }
  if (database === 'postgres') await measureApart(note)
}

/** The web in one process and the worker in another. */
async function measureApart(note: Note): Promise<void> {
  const scene = await openScene('postgres')
  try {
    scene.installation.launch('worker')
    await scene.installation.ready(scene.installation.launch('web'))
    note(...(await confirmationLatency(scene, await openShop(scene.installation), 'web and worker apart', BOOKINGS)))
  } finally {
    await scene.close()
  }
}

/** One part after the other: what fails says so, and the others go on. */
async function measureAll(names: readonly string[], chosen: readonly DatabaseName[]): Promise<Figure[]> {
  const figures: Figure[] = []
  const note: Note = (...found) => {
    figures.push(...found)
    for (const figure of found) console.log(`${figure.database.padEnd(9)} ${figure.what}: ${valueOf(figure).toFixed(2)} ${figure.unit}`)
  }
  for (const [name, part] of Object.entries(parts)) {
    if (!names.includes(name)) continue
    for (const database of part.databases.filter((one) => chosen.includes(one))) {
      await part.measure(note, database).catch((error: unknown) => {
        console.error(`${name} FAILED on ${database}:`, error)
        process.exitCode = 1
      })
    }
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
  return toMarkdown(report)
}

function root(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}

const { values } = parseArgs({
  options: {
    part: { type: 'string', multiple: true, default: Object.keys(parts) },
    fresh: { type: 'boolean', default: true },
    only: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
  allowNegative: true,
})
if (values.help === true) console.log(usage)
else if (values.part.some((name) => !(name in parts))) {
  console.error(usage)
  process.exitCode = 2
} else {
  setTimeout(() => process.exit(1), LONGEST_MS).unref()
  const chosen = databases.filter((database) => values.only === undefined || values.only === database)
  const figures = await measureAll(values.part, chosen)
  if (figures.length > 0) console.log(`\n${write(figures)}`)
}
