import type { Appointment } from '../../server/appointment/appointment.ts'
import * as appointments from '../../server/appointment/store.ts'
import { buttonToken } from '../../server/conversation/button-token.ts'
import type { Business } from './business.ts'
import { type Caller, callerOf } from './caller.ts'
import { openWorld, type World } from './world.ts'

/** A message from a client, as the API lists it. */
export interface ListedInbound {
  from: string
  body: string
  meaning: string
  clientId: string | null
  appointmentId: string | null
  answerMessageId: string | null
}

/** A salon whose clients write back, in a world that hears them. */
export interface Reception {
  world: World
  salon: Business
  caller: Caller
  /** Somebody new, with an appointment on Thursday 5 March. */
  booked(name: string, more?: { locale?: 'en' | 'pt-BR' }): Promise<{ phone: string; visit: Appointment }>
  /** What the button of a message about the appointment, as it is there, carries. */
  button(letter: 'c' | 'm' | 'd', visit: Appointment): string
  now(visit: Appointment): Promise<Appointment>
  /** The free texts that answered a phone, oldest first, once everything that waited has left. */
  answers(phone: string): Promise<string[]>
  inbounds(query: string): Promise<ListedInbound[]>
  /** Long enough for the same to be answered again. */
  pause(): void
}

export async function openReception(): Promise<Reception> {
  const world = await openWorld({ webhooks: true })
  const salon = await world.openBusiness({ phone: '601 745 2210' })
  const caller = await callerOf(world, salon)
  let last = 1_000
  return {
    world,
    salon,
    caller,
    booked: async (name, more = {}) => {
      last += 1
      const phone = `+57310482${last}`
      const at = `2026-03-05T${String(last % 24).padStart(2, '0')}:00`
      return { phone, visit: await salon.books(name, { at, professionalId: null, client: { name, phone, ...more } }) }
    },
    button: (letter, visit) => `${letter}.${buttonToken(world.app.buttonKey, visit)}`,
    now: async ({ id }) => {
      const found = await appointments.find(world.app.database.db, salon.ctx, id)
      if (found === undefined) throw new Error('The appointment is gone')
      return found
    },
    answers: async (phone) => {
      await world.work()
      return repliesTo(world, phone)
    },
    inbounds: async (query) => {
      const { status, json } = await caller.ask('GET', `/inbound-messages?${query}`)
      if (status !== 200) throw new Error(`GET /inbound-messages?${query}: ${status}`)
      return (json as { items: ListedInbound[] }).items
    },
    pause: () => world.sleepUntil(new Date(world.now().getTime() + 61_000)),
  }
}

/** What reached the phone, but for the notices: those speak of a booking or remind of one. */
async function repliesTo(world: World, phone: string): Promise<string[]> {
  const ledger = await world.ledger()
  const notice = /quedó agendada|recordamos|is booked|agendamento .* está marcado/
  const heard = ledger.filter(({ to, body }) => to === `whatsapp:${phone}` && !notice.test(body))
  return heard.map(({ body }) => body.replace(/\u00a0/g, ' '))
}
