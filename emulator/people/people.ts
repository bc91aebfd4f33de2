import type { Entry } from '../ledger/entry.ts'
import type { Remembered, Write } from '../ledger/remembered.ts'
import type { Message } from '../ledger/message.ts'
import { withoutChannel } from '../ledger/message.ts'
import { externalUserId } from './external-user-id.ts'
import type { User } from './user.ts'
import { someone } from './user.ts'

/** So many business-scoped ids told of are known; the ones not told of for longest are forgotten. */
const MOST_REVEALED = 100_000

/** Everybody who was described. Anybody else is an ordinary user of WhatsApp on that number. */
export class People implements Remembered {
  readonly #users = new Map<string, User>()
  /** By WhatsApp id and by BSUID, to the phone. */
  readonly #aliases = new Map<string, string>()
  /** By the business-scoped id the business was told of, to the phone. */
  readonly #revealed = new Map<string, string>()
  readonly #write: Write

  constructor(write: Write) {
    this.#write = write
  }

  /** By number, WhatsApp id or BSUID, with or without channel. */
  of(address: string): User {
    const name = withoutChannel(address)
    const phone = this.#aliases.get(name) ?? this.#revealed.get(name) ?? name
    return this.#users.get(phone) ?? someone(phone)
  }

  /** Who is about to be told of by business-scoped id: whoever hears it may write to it from then on. */
  reveal(address: string): User {
    const user = this.of(address)
    const id = externalUserId(user)
    this.#revealed.delete(id) // set again, so that the map stays ordered by the last time
    this.#revealed.set(id, user.phone)
    const [oldest] = this.#revealed.keys()
    if (oldest !== undefined && this.#revealed.size > MOST_REVEALED) this.#revealed.delete(oldest)
    return user
  }

  all(): Iterable<User> {
    return this.#users.values()
  }

  async describe(user: User): Promise<void> {
    this.#take(user)
    await this.#write({ user })
  }

  recall(entry: Entry): void {
    if ('user' in entry) this.#take({ ...someone(entry.user.phone), ...entry.user })
    else if ('accepted' in entry && wasTold(entry.accepted)) this.reveal(entry.accepted.phone)
  }

  *entries(): Generator<Entry> {
    for (const user of this.#users.values()) yield { user }
  }

  forget(): void {
    this.#users.clear()
    this.#aliases.clear()
    this.#revealed.clear()
  }

  #take(user: User): void {
    const known = this.#users.get(user.phone)
    for (const alias of aliasesOf(known)) this.#aliases.delete(alias)
    this.#users.set(user.phone, user)
    for (const alias of aliasesOf(user)) this.#aliases.set(alias, user.phone)
  }
}

function wasTold({ direction, statusCallback, phone }: Partial<Message>): boolean {
  return phone !== undefined && (direction === 'inbound' || statusCallback !== null)
}

function aliasesOf(user: User | undefined): string[] {
  if (user === undefined) return []
  return [...(user.waId === null ? [] : [`+${user.waId}`]), ...(user.bsuid === null ? [] : [user.bsuid])]
}
