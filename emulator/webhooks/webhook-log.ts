import type { Clock } from '../time/clock.ts'
import type { Outcome } from './post-form.ts'
import type { Form } from './sign.ts'

/** A request to the business, as its page shows it. Instants are epoch milliseconds on the emulator's clock. */
export interface WebhookRecord {
  readonly id: number
  readonly kind: 'status' | 'inbound' | 'fallback'
  readonly sid: string
  /** The client's phone, as in `Message.phone`. */
  readonly phone: string
  /** `delivered`, `ButtonPayload=confirm` or the beginning of the text. */
  readonly about: string
  readonly url: string
  readonly at: number
  readonly attempt: number
  readonly fate: 'waiting' | 'answered' | 'unreachable' | 'timeout' | 'dropped'
  readonly httpStatus: number | null
  readonly tookMs: number | null
  /**
   * Twilio's debugger code: 11200 for a failed request, 11205 for no connection, 11100 for an address that is none; 11750,
   * 12100 and 12300 for an answer it cannot read; 14109 and 21617 for replies beyond the tenth or 1,600 characters.
   */
  readonly errorCode: number | null
}

/** What is to be told to the business, and where. */
export interface Webhook extends Pick<WebhookRecord, 'kind' | 'sid' | 'phone' | 'about' | 'url'> {
  readonly form: Form
}

type Listener = (record: WebhookRecord) => void

const MOST_RECORDS = 500

/** The most recent requests to the business. */
export class WebhookLog {
  readonly #clock: Clock
  readonly #records = new Map<number, WebhookRecord>()
  readonly #listeners = new Set<Listener>()
  #lastId = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  all(): readonly WebhookRecord[] {
    return [...this.#records.values()]
  }

  begin(webhook: Webhook, attempt: number): number {
    return this.#add(webhook, { attempt, fate: 'waiting', errorCode: null })
  }

  end(id: number, outcome: Outcome, tookMs: number): void {
    const httpStatus = outcome.fate === 'answered' ? outcome.httpStatus : null
    this.#change(id, { fate: outcome.fate, httpStatus, tookMs, errorCode: errorCodeOf(outcome) })
  }

  /** It was answered, but there is something wrong with the answer. */
  blame(id: number, errorCode: number): void {
    this.#change(id, { errorCode })
  }

  neverSent(webhook: Webhook, fate: 'dropped' | 'unreachable', errorCode: number | null): void {
    this.#add(webhook, { attempt: 1, fate, errorCode })
  }

  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  forget(): void {
    this.#records.clear()
  }

  #add({ kind, sid, phone, about, url }: Webhook, how: Pick<WebhookRecord, 'attempt' | 'fate' | 'errorCode'>): number {
    this.#lastId += 1
    const record = { id: this.#lastId, kind, sid, phone, about, url, at: this.#clock.now(), httpStatus: null, tookMs: null, ...how }
    this.#records.set(record.id, record)
    const [oldest] = this.#records.keys()
    if (oldest !== undefined && this.#records.size > MOST_RECORDS) this.#records.delete(oldest)
    this.#tell(record)
    return record.id
  }

  #change(id: number, changed: Partial<WebhookRecord>): void {
    const known = this.#records.get(id)
    if (known === undefined) return
    const record = { ...known, ...changed }
    this.#records.set(id, record)
    this.#tell(record)
  }

  #tell(record: WebhookRecord): void {
    for (const listener of this.#listeners) listener(record)
  }
}

export function errorCodeOf(outcome: Outcome): number | null {
  if (outcome.fate === 'unreachable') return 11205
  return outcome.fate === 'answered' && isSuccess(outcome.httpStatus) ? null : 11200
}

function isSuccess(httpStatus: number): boolean {
  return httpStatus >= 200 && httpStatus < 300
}
