import type { Appointment } from '../../server/appointment/appointment.ts'
import * as eventStore from '../../server/message/event-store.ts'
import type { Message } from '../../server/message/message.ts'
import type { Business } from './business.ts'
import { report } from './reporter.ts'
import type { Manner, UnrulyTwilio } from './unruly-twilio.ts'
import { openWorld, type World } from './world.ts'

/** A confirmation that Twilio was handed, and a way to report on it. */
export interface ReportedMessage {
  visit: Appointment
  message(): Promise<Message>
  /** The first first. */
  attempts(): Promise<{ id: string; organizationId: string; messageId: string; outcome: string | null; providerId: string | null }[]>
  attemptId(index?: number): Promise<string>
  events(): Promise<string[]>
  /** Reports these on its first attempt, one after the other. */
  reports(...statuses: string[]): Promise<void>
}

export interface Desk {
  world: World
  salon: Business
  /** Writes to Ana, while Twilio behaves in this manner. */
  told(manner: Manner): Promise<ReportedMessage>
  close(): Promise<void>
}

/** A salon that writes through a Twilio which answers as it is told, and reports when a test does. */
export async function openDesk(twilio: UnrulyTwilio): Promise<Desk> {
  const world = await openWorld({ webhooks: true, twilio: twilio.url })
  const salon = await world.openBusiness()
  return {
    world,
    salon,
    told: async (manner) => {
      twilio.behave(manner)
      const visit = await salon.books('Ana', { at: '2026-03-05T10:00', professionalId: null })
      await world.work()
      return reported(world, salon, visit)
    },
    close: () => world.close(),
  }
}

function reported(world: World, salon: Business, visit: Appointment): ReportedMessage {
  const { db } = world.app.database
  const message = async (): Promise<Message> => (await salon.messages(visit))[0] ?? missing('message')
  const attempts: ReportedMessage['attempts'] = async () =>
    db
      .selectFrom('attempt')
      .select(['id', 'organizationId', 'messageId', 'outcome', 'providerId'])
      .where('messageId', '=', (await message()).id)
      .orderBy('id')
      .execute()
  const attemptId = async (index = 0): Promise<string> => ((await attempts())[index] ?? missing('attempt')).id
  return {
    visit,
    message,
    attempts,
    attemptId,
    events: async () => (await eventStore.ofMessage(db, await message())).map(({ type }) => type),
    reports: async (...statuses) => {
      const id = await attemptId()
      for (const status of statuses) {
        const answer = await report(world, id, { status })
        if (answer !== 204) throw new Error(`The report ${status} was answered ${answer}`)
      }
    },
  }
}

function missing(what: string): never {
  throw new Error(`There is no such ${what}`)
}
