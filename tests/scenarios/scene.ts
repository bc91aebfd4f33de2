import { sql } from 'kysely'
import { toInstant, toLocal, type LocalDateTime } from '../../server/calendar/zone.ts'
import { inTransaction } from '../../server/platform/database/database.ts'
import { approveTemplates } from '../world/approve-templates.ts'
import type { Business, BusinessOptions } from '../world/business.ts'
import { type Answered, type Caller, callerOf } from '../world/caller.ts'
import { knock } from '../world/twin.ts'
import type { Delivered, World } from '../world/world.ts'
import type { City } from './cities.ts'

/** A client as the scenario knows them: the phone is the one in their hand, in E.164. */
export interface Person {
  name: string
  phone: string
  language: string | undefined
}

interface Place {
  salon: Business
  caller: Caller
  timeZone: string
}

/** The product does not do what it was asked for. */
export class Declined extends Error {}

/** How long a look at a phone takes: what Twilio has accepted is on the phone by then. */
const LOOK_MS = 3_000

/** One scenario under way: a business of the world, its clients, and whether anybody works. */
export class Scene {
  readonly world: World
  readonly people = new Map<string, Person>()
  /** The appointment that was booked last for each client. */
  readonly visits = new Map<string, string>()
  asleep = false
  /** What is to be ended with the scenario. */
  readonly atEnd: (() => Promise<void>)[] = []
  #place: Place | undefined

  private constructor(world: World) {
    this.world = world
  }

  /** Begins anew in an old world, as if it were just opened: much faster than opening one. */
  static async begin(world: World): Promise<Scene> {
    await knock(world.twilio, 'reset')
    // What the twin had begun to tell may still be under way.
    await inTransaction(world.app.database, ({ db }) => sql`truncate organization, worker cascade`.execute(db))
    return new Scene(world)
  }

  async end(): Promise<void> {
    for (const finish of this.atEnd) await finish()
  }

  /** A salon that has been there for a while: WhatsApp has approved its templates. */
  async open({ country, timeZone }: City, localStart: string, more: BusinessOptions): Promise<void> {
    this.world.sleepUntil(instantOf(localStart, timeZone))
    const salon = await this.world.openBusiness({ country, timeZone, ...more })
    await approveTemplates(this.world, salon.organization)
    this.#place = { salon, caller: await callerOf(this.world, salon), timeZone }
  }

  get place(): Place {
    return this.#place ?? missing('A scenario begins with "a salon in Bogotá where it is …"')
  }

  person(name: string): Person {
    return this.people.get(name) ?? missing(`${name} is not among "the clients:"`)
  }

  visitOf(name: string): string {
    return this.visits.get(name) ?? missing(`Nothing was booked for ${name}`)
  }

  instant(local: string): Date {
    return instantOf(local, this.place.timeZone)
  }

  /** `2026-03-05 10:00`, as the clock in the salon shows it. */
  shownTime(instant: Date | string): string {
    return toLocal(new Date(instant), this.place.timeZone).slice(0, 16).replace('T', ' ')
  }

  /** Asks the product over its API as the owner of the salon; whatever it answers. */
  ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    return this.place.caller.ask(method, path, { body, headers })
  }

  async read<T>(path: string): Promise<T> {
    return accepted(await this.ask('GET', path)) as T
  }

  /** Has the product do something that it is to accept; the workers, unless they sleep, do at once what follows from it. */
  async act<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = accepted(await this.ask(method, path, body))
    await this.goOn()
    return answer as T
  }

  async goOn(): Promise<void> {
    if (!this.asleep) await this.world.work()
  }

  /** What became so far of every message that Twilio accepted, once the product was told of it. */
  look(): Promise<Delivered[]> {
    this.world.sleepUntil(new Date(this.world.now().getTime() + LOOK_MS))
    return this.world.ledger()
  }

  /** What was shown on phones so far, oldest first; only what got through to them. */
  async heard(): Promise<{ phone: string; at: Date; words: string }[]> {
    const ledger = await this.look()
    return ledger
      .filter(({ status }) => status === 'delivered' || status === 'read')
      .map(({ to, acceptedAt, body }) => ({
        phone: to.replace('whatsapp:', ''),
        at: new Date(acceptedAt),
        // Spaces that do not break look like others, and cannot be told apart in a table.
        words: body.replace(/\u00a0/g, ' '),
      }))
  }
}

function accepted({ status, json }: Answered): unknown {
  if (status < 300) return json
  throw new Declined(`The product answered ${status}: ${JSON.stringify(json)}`)
}

function instantOf(local: string, timeZone: string): Date {
  return toInstant(`${local}:00` as LocalDateTime, timeZone) ?? missing(`${local} does not exist in ${timeZone}`)
}

function missing(what: string): never {
  throw new Error(what)
}
