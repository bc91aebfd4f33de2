import { setMaxListeners } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { Slots } from './slots.ts'

const MOST_AT_ONCE = 100
const MOST_WAITING = 50_000
const LONGEST_HOLD_MS = 1_000

type Send = (signal: AbortSignal) => Promise<void>

interface Held {
  readonly release: () => void
  readonly drop: () => void
  readonly timer: NodeJS.Timeout
  readonly released: Promise<undefined>
}

/** Everything that leaves for the business: about one message one after the other, and not too much at once in all. */
export class Outbox {
  readonly #log: (line: string) => void
  readonly #stopping: AbortSignal
  readonly #slots = new Slots(MOST_AT_ONCE)
  readonly #last = new Map<string, Promise<void>>()
  readonly #held = new Map<string, Held>()
  #crowd = new Crowd()

  constructor(log: (line: string) => void, stopping: AbortSignal) {
    this.#log = log
    this.#stopping = stopping
    stopping.addEventListener('abort', () => this.abandon(), { once: true })
  }

  /** Settles once it was sent. What is held back about the same message follows. */
  async send(sid: string, send: Send, delayMs = 0): Promise<void> {
    if (this.#stopping.aborted) return
    const sent = this.#inTurn(sid, send, performance.now() + delayMs)
    this.#release(sid)
    await sent
  }

  /** Lets the next one about the same message overtake it, if one comes soon. */
  holdBack(sid: string, send: Send, delayMs: number): void {
    if (this.#stopping.aborted) return
    if (this.#held.has(sid)) {
      void this.send(sid, send, delayMs)
      return
    }
    const dueAt = performance.now() + delayMs
    const overtaken = Promise.withResolvers<undefined>()
    const drop = () => overtaken.resolve(undefined)
    const timer = setTimeout(() => this.#release(sid), LONGEST_HOLD_MS).unref()
    const release = () => {
      void this.#inTurn(sid, send, dueAt)
      drop()
    }
    this.#held.set(sid, { release, drop, timer, released: overtaken.promise })
  }

  /** Once everything about it was sent. */
  async settled(sid: string): Promise<void> {
    await this.#held.get(sid)?.released
    await this.#last.get(sid)
  }

  /** Forgets what waits, and breaks off what is under way. */
  abandon(): void {
    const crowd = this.#crowd
    this.#crowd = new Crowd()
    crowd.disperse()
    for (const { drop, timer } of this.#held.values()) {
      clearTimeout(timer)
      drop()
    }
    this.#held.clear()
  }

  #release(sid: string): void {
    const held = this.#held.get(sid)
    if (held === undefined) return
    this.#held.delete(sid)
    clearTimeout(held.timer)
    held.release()
  }

  #inTurn(sid: string, send: Send, dueAt: number): Promise<void> {
    const crowd = this.#crowd
    if (!this.#admits(crowd)) return Promise.resolve()
    const earlier = this.#last.get(sid) ?? Promise.resolve()
    const sent = earlier
      .then(() => crowd.until(dueAt))
      .then(() => this.#slots.run(() => this.#leave(crowd, send)))
      .finally(() => {
        if (this.#last.get(sid) === sent) this.#last.delete(sid)
      })
    this.#last.set(sid, sent)
    return sent
  }

  #admits(crowd: Crowd): boolean {
    if (this.#stopping.aborted) return false
    if (crowd.waiting < MOST_WAITING) {
      crowd.waiting += 1
      return true
    }
    if (crowd.refused === 0) this.#log(`More than ${MOST_WAITING} webhooks wait for the business to answer; further ones are dropped`)
    crowd.refused += 1
    return false
  }

  async #leave(crowd: Crowd, send: Send): Promise<void> {
    crowd.waiting -= 1
    if (crowd.waiting === 0 && crowd.refused > 0) {
      this.#log(`The business has caught up; ${crowd.refused} webhooks were dropped`)
      crowd.refused = 0
    }
    if (crowd.signal.aborted) return
    // Whatever goes wrong here must not stop those that follow; its words might hold what somebody wrote.
    await send(crowd.signal).catch((cause: unknown) => this.#log(`A webhook failed: ${cause instanceof Error ? cause.name : 'unknown'}`))
  }
}

/** What waits between one reset and the next. */
class Crowd {
  waiting = 0
  refused = 0
  readonly #dispersal = new AbortController()

  constructor() {
    setMaxListeners(0, this.signal)
  }

  get signal(): AbortSignal {
    return this.#dispersal.signal
  }

  async until(dueAt: number): Promise<void> {
    const ms = dueAt - performance.now()
    if (ms > 0) await wait(ms, undefined, { signal: this.signal, ref: false }).catch(() => undefined)
  }

  disperse(): void {
    this.refused = 0
    this.#dispersal.abort()
  }
}
