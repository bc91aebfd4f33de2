import type { Entry } from '../ledger/entry.ts'
import type { Remembered, Write } from '../ledger/remembered.ts'
import { withoutChannel } from '../ledger/message.ts'
import { externalUserId } from './external-user-id.ts'
import type { User } from './user.ts'
import { someone } from './user.ts'

/** Everybody who was described. Anybody else is an ordinary user of WhatsApp on that number. */
export class People implements Remembered {
  readonly #users = new Map<string, User>()
  /** By WhatsApp id and by BSUID, to the phone. */
  readonly #aliases = new Map<string, string>()
  readonly #write: Write

  constructor(write: Write) {
    this.#write = write
  }

  /** By number, WhatsApp id or BSUID, with or without channel. */
  of(address: string): User {
    const name = withoutChannel(address)
    return this.#users.get(this.#aliases.get(name) ?? name) ?? someone(name)
  }

  /** Who is about to be told of by business-scoped id: whoever hears it may write to it from then on. */
  reveal(address: string): User {
    const user = this.of(address)
    this.#aliases.set(externalUserId(user), user.phone)
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
  }

  *entries(): Generator<Entry> {
    for (const user of this.#users.values()) yield { user }
  }

  forget(): void {
    this.#users.clear()
    this.#aliases.clear()
  }

  #take(user: User): void {
    const known = this.#users.get(user.phone)
    for (const alias of aliasesOf(known)) this.#aliases.delete(alias)
    this.#users.set(user.phone, user)
    for (const alias of aliasesOf(user)) this.#aliases.set(alias, user.phone)
  }
}

function aliasesOf(user: User | undefined): string[] {
  if (user === undefined) return []
  return [...(user.waId === null ? [] : [`+${user.waId}`]), ...(user.bsuid === null ? [] : [user.bsuid])]
}
