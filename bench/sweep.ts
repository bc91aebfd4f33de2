import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { startPostgres } from '../scripts/postgres-server.ts'
import { firstTurn, holdDue as holdDueMessages, nextDue as nextDueMessage } from '../server/message/due-store.ts'
import { holdDue as holdDueReminders, nextDue as nextDueReminder } from '../server/notification/store.ts'
import type { Db } from '../server/platform/database/database.ts'
import { migrate } from '../server/platform/database/migrate.ts'
import { type Explained, explain } from './explain.ts'
import type { Figure, Unit } from './figure.ts'
import { addFutureReminders, addSentMessages, seedDueMessages, seedDueReminders, seedOrganizations } from './multitude.ts'
import { openRecorded, type RecordedDatabase } from './recorded-database.ts'

const FEW = 10_000
const MANY = 1_000_000
const TIMES = 3
/** As many as a sweep, and as many as a delivery, takes in one transaction. */
const SWEPT_AT_ONCE = 500
const CLAIMED_AT_ONCE = 256
const MOST_PAGES = 1.5

interface Question {
  what: string
  /** What is due, however much lies around it. */
  seed: (db: Db) => Promise<void>
  /** What lies around it. */
  add: (db: Db, count: number) => Promise<void>
  asked: Record<string, (db: Db, now: Date) => Promise<unknown>>
}

const questions: readonly Question[] = [
  {
    what: '500 reminders due, beside those to come',
    seed: (db) => seedDueReminders(db, 500),
    add: addFutureReminders,
    asked: { 'held by a sweep': (db, now) => holdDueReminders(db, now, SWEPT_AT_ONCE), 'when the next is due': nextDueReminder },
  },
  {
    what: '1,000 messages due, beside those sent',
    seed: (db) => seedDueMessages(db, 1_000),
    add: addSentMessages,
    asked: {
      'held for delivery': (db, now) => holdDueMessages(db, firstTurn, now, CLAIMED_AT_ONCE),
      'when the next is due': nextDueMessage,
    },
  },
]

/** What is due is found among a million as among ten thousand: by the same plan, over about as many pages. Throws when it is not. */
export async function findTheDue(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const question of questions) {
    const [few, many] = await amongFewAndMany(question)
    for (const name of Object.keys(question.asked)) figures.push(...compare(`${question.what}: ${name}`, few[name], many[name]))
  }
  return figures
}

type Answers = Record<string, Explained[]>

async function amongFewAndMany(question: Question): Promise<[Answers, Answers]> {
  const postgres = await startPostgres()
  const recorded = openRecorded(postgres.url)
  const { db } = recorded.database
  try {
    await settle(db)
    await migrate(db)
    await seedOrganizations(db)
    await question.seed(db)
    const among = async (all: number, added: number): Promise<Answers> => {
      console.log(`${question.what}: among ${all.toLocaleString('en')} …`)
      await question.add(db, added)
      await sql`vacuum analyze`.execute(db)
      return answersTo(question, recorded)
    }
    return [await among(FEW, FEW), await among(MANY, MANY - FEW)]
  } finally {
    await recorded.database.close()
    await postgres.stop()
  }
}

/** So that our vacuum marks every page as visible to all, by no chance: nothing else looks at it, and each commit is written. */
async function settle(db: Db): Promise<void> {
  await sql`alter system set autovacuum = off`.execute(db)
  await sql`select pg_reload_conf()`.execute(db)
  await sql`set synchronous_commit = on`.execute(db)
}

async function answersTo({ asked }: Question, recorded: RecordedDatabase): Promise<Answers> {
  const answers: Answers = {}
  for (const [name, ask] of Object.entries(asked)) {
    const explained: Explained[] = []
    while (explained.length < TIMES) explained.push(await explain(recorded, (db) => ask(db, new Date())))
    answers[name] = explained
  }
  return answers
}

function compare(what: string, few: readonly Explained[] = [], many: readonly Explained[] = []): Figure[] {
  const [one] = few
  for (const other of [...few, ...many]) {
    if (!isDeepStrictEqual(other.plans, one?.plans))
      throw new Error(`${what}: another plan\n${one?.plans.join('\n')}\n\n${other.plans.join('\n')}`)
    if (other.rows !== one?.rows) throw new Error(`${what}: ${one?.rows} rows were found, then ${other.rows}`)
  }
  const ratios = many.map(({ buffers }, index) => buffers / (few[index]?.buffers ?? NaN))
  if (ratios.some((ratio) => ratio > MOST_PAGES)) throw new Error(`${what}: ${ratios.join(', ')} times as many pages`)
  const figure = (name: string, unit: Unit, values: number[]): Figure => ({ what: `${what}, ${name}`, database: 'postgres', unit, values })
  const pages = (all: readonly Explained[]) => all.map(({ buffers }) => buffers)
  return [figure('among 10,000', 'pages', pages(few)), figure('among 1,000,000', 'pages', pages(many)), figure('of the pages', '×', ratios)]
}
