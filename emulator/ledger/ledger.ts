import type { Entry } from './entry.ts'
import type { Journal } from './journal.ts'
import { makeRoomFor, memoryOnly, openJournal, readEntries, rewrite } from './journal.ts'
import { MessageIndex } from './message-index.ts'
import type { Message, Step, User } from './message.ts'
import { withoutChannel } from './message.ts'

const MOST_MESSAGES = 100_000

interface Listener {
  readonly changed: (message: Message) => void
  readonly cleared: () => void
}

/** Everything the emulator accepted, in order, and what became of it. */
export class Ledger {
  readonly messages: MessageIndex
  readonly #journal: Journal
  readonly #users: Map<string, User>
  readonly #listeners = new Set<Listener>()

  constructor(messages: MessageIndex, users: Map<string, User>, journal: Journal) {
    this.messages = messages
    this.#users = users
    this.#journal = journal
  }

  /** Once this settles the message outlives the process. */
  async accept(message: Message): Promise<void> {
    await this.#journal.append({ accepted: message })
    this.messages.add(message)
    this.#tell(message)
  }

  /** A message that was dropped or cleared meanwhile stays gone. */
  async reach(message: Message, status: Step, at: number): Promise<void> {
    if (this.messages.find(message.sid) === undefined) return
    take(message, status, at)
    this.#tell(message)
    await this.#journal.append({ sid: message.sid, status, at })
  }

  async describe(user: User): Promise<void> {
    this.#users.set(user.phone, user)
    await this.#journal.append({ user })
  }

  userOf(phone: string): User {
    return this.#users.get(phone) ?? { phone, readReceipts: true }
  }

  showsReading(message: Message): boolean {
    return this.userOf(withoutChannel(message.to)).readReceipts
  }

  // The file first: what was accepted before it was emptied is still in memory then, and goes with the rest.
  async clear(): Promise<void> {
    await this.#journal.empty()
    this.messages.clear()
    this.#users.clear()
    for (const listener of this.#listeners) listener.cleared()
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): Promise<void> {
    return this.#journal.close()
  }

  #tell(message: Message): void {
    for (const listener of this.#listeners) listener.changed(message)
  }
}

/** Opens what an earlier run left behind, or an empty ledger. Without a file nothing is kept. */
export async function openLedger(file: string | undefined, limit = MOST_MESSAGES): Promise<Ledger> {
  const messages = new MessageIndex(limit)
  const users = new Map<string, User>()
  if (file === undefined) return new Ledger(messages, users, memoryOnly)
  await makeRoomFor(file)
  for await (const entry of readEntries(file)) replay(entry, messages, users)
  await rewrite(file, entriesOf(messages, users))
  return new Ledger(messages, users, await openJournal(file))
}

function replay(entry: Entry, messages: MessageIndex, users: Map<string, User>): void {
  if ('accepted' in entry) messages.add(entry.accepted)
  else if ('user' in entry) users.set(entry.user.phone, entry.user)
  else {
    const message = messages.find(entry.sid)
    if (message !== undefined) take(message, entry.status, entry.at)
  }
}

function* entriesOf(messages: MessageIndex, users: Map<string, User>): Generator<Entry> {
  for (const user of users.values()) yield { user }
  for (const message of messages.all()) yield { accepted: message }
}

function take(message: Message, status: Step, at: number): void {
  message.status = status
  message.reachedAt[status] = at
}
