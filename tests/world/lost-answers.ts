import type { Appointment } from '../../server/appointment/appointment.ts'
import * as eventStore from '../../server/message/event-store.ts'
import type { Message, MessageEvent } from '../../server/message/message.ts'
import type { Business } from './business.ts'
import { knock } from './twin.ts'
import type { Delivered, World } from './world.ts'

/** A message of which the answer was lost, and all that is known of it. */
export interface LostAnswer {
  visit: Appointment
  message(): Promise<Message>
  events(): Promise<MessageEvent[]>
  /** `queued, sending, uncertain`. */
  history(): Promise<string>
  attempts(): Promise<{ id: string; outcome: string | null; providerId: string | null; nextLookAt: Date | null }[]>
}

const none = { rate500: 0, dropAfterAcceptRate: 0, acceptThen500Rate: 0, scope: 'messages' }

/** From now on the twin behaves like this, and in nothing else out of the ordinary. */
export function faulty(world: World, faults: Record<string, unknown> = {}): Promise<unknown> {
  return knock(world.twilio, 'faults', { ...none, ...faults })
}

/** Books somebody, and lets what is due leave while the twin behaves like this; then it behaves again. */
export async function loseAnswer(
  world: World,
  salon: Business,
  { name = 'Ana', at = '2026-03-05T10:00', phone, faults }: { name?: string; at?: string; phone: string; faults: Record<string, unknown> },
): Promise<LostAnswer> {
  await faulty(world, faults)
  const visit = await salon.books(name, { at, phone, professionalId: null })
  await world.work()
  await faulty(world)
  return lostAnswer(world, salon, visit)
}

export function lostAnswer(world: World, salon: Business, visit: Appointment, place = 0): LostAnswer {
  const { db } = world.app.database
  const message = async (): Promise<Message> => {
    const found = (await salon.messages(visit))[place]
    if (found === undefined) throw new Error('Nothing was written')
    return found
  }
  const events = async () => eventStore.ofMessage(db, await message())
  return {
    visit,
    message,
    events,
    history: async () => (await events()).map(({ type }) => type).join(', '),
    attempts: async () =>
      db
        .selectFrom('attempt')
        .select(['id', 'outcome', 'providerId', 'nextLookAt'])
        .where('messageId', '=', (await message()).id)
        .orderBy('id')
        .execute(),
  }
}

/** What reached the twin for this phone. */
export async function reached(world: World, phone: string): Promise<Delivered[]> {
  return (await world.ledger()).filter(({ to }) => to === `whatsapp:${phone}`)
}

/** So many seconds later, whatever was due on the way has been done. */
export function secondsPass(world: World, seconds: number): Promise<void> {
  return world.timePassesTo(new Date(world.now().getTime() + seconds * 1_000))
}
