import type { Entry } from '../ledger/entry.ts'
import type { Remembered, Write } from '../ledger/remembered.ts'
import type { Content } from './content.ts'
import { sandboxTemplates } from './sandbox-templates.ts'

/** Every content template, those of the sandbox among them. */
export class Contents implements Remembered {
  readonly #contents = new Map<string, Content>()
  readonly #write: Write
  #newest = 0

  constructor(write: Write) {
    this.#write = write
    this.forget()
  }

  find(sid: string): Content | undefined {
    return this.#contents.get(sid)
  }

  /** Oldest first, the sandbox's before any other. */
  all(): Content[] {
    return [...this.#contents.values()]
  }

  /** Oldest first. */
  of(accountSid: string): Content[] {
    return this.all().filter((content) => content.accountSid === accountSid)
  }

  /** When one made now was made: later than any before it, so that pages of a list have an order to go by. */
  nextInstant(now: number): number {
    return Math.max(now, this.#newest + 1)
  }

  async save(content: Content): Promise<void> {
    this.#take(content)
    await this.#write({ content })
  }

  async delete(sid: string): Promise<void> {
    this.#contents.delete(sid)
    await this.#write({ contentDeleted: sid })
  }

  recall(entry: Entry): void {
    if ('content' in entry) this.#take(entry.content)
    else if ('contentDeleted' in entry) this.#contents.delete(entry.contentDeleted)
  }

  *entries(): Generator<Entry> {
    for (const content of this.#contents.values()) if (!sandboxTemplates.includes(content)) yield { content }
  }

  forget(): void {
    this.#contents.clear()
    this.#newest = 0
    for (const content of sandboxTemplates) this.#take(content)
  }

  #take(content: Content): void {
    this.#contents.set(content.sid, content)
    this.#newest = Math.max(this.#newest, content.createdAt)
  }
}
