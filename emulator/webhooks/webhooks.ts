import type { Account } from '../accounts/account.ts'
import type { Accounts } from '../accounts/accounts.ts'
import type { Chance } from '../faults/chance.ts'
import type { Faults } from '../faults/faults.ts'
import type { People } from '../people/people.ts'
import type { Clock } from '../time/clock.ts'
import type { Message, Status } from '../ledger/message.ts'
import { inboundForm } from './inbound-form.ts'
import { Outbox } from './outbox.ts'
import type { Reading, Reply } from './read-twiml.ts'
import { readAnswer } from './read-twiml.ts'
import { sendWebhook } from './send-webhook.ts'
import { statusForm } from './status-form.ts'
import type { Webhook, WebhookRecord } from './webhook-log.ts'
import { errorCodeOf, WebhookLog } from './webhook-log.ts'

export type { Reply, WebhookRecord }

interface Parts {
  readonly accounts: Accounts
  readonly chance: Chance
  readonly clock: Clock
  readonly faults: Faults
  readonly log: (line: string) => void
  readonly people: People
  readonly stopping: AbortSignal
}

const EXCERPT = 60

/** Announces to the business what happens to its messages, signed as Twilio signs. */
export class Webhooks {
  readonly #parts: Parts
  readonly #log: WebhookLog
  readonly #outbox: Outbox

  constructor(parts: Parts) {
    this.#parts = parts
    this.#log = new WebhookLog(parts.clock)
    this.#outbox = new Outbox(parts.log, parts.stopping)
  }

  /** Tells the message's status callback, if it has one; in order for each message, unless a fault says otherwise. */
  announceStatus(message: Message, status: Status): void {
    const { statusCallback: url, sid, phone } = message
    if (url === null) return
    const { isDropped, isRepeated, isOvertaken, delayMs } = this.#drawFaults(status, message.luck)
    const about = { kind: 'status', sid, phone, about: status, url } as const
    const webhook = () => ({ ...about, form: statusForm(message, status, this.#parts.people.reveal(message.to)) })
    const send = async (signal: AbortSignal) => {
      await this.#send(webhook(), message, signal)
      if (isRepeated) await this.#send(webhook(), message, signal)
    }
    if (isDropped) this.#log.neverSent(webhook(), 'dropped', null)
    else if (isOvertaken) this.#outbox.holdBack(sid, send, delayMs)
    else void this.#outbox.send(sid, send, delayMs)
  }

  /** Tells the sender's inbound address; what the business answers in TwiML. Never throws. */
  async announceInbound(message: Message): Promise<readonly Reply[]> {
    const account = this.#parts.accounts.find(message.accountSid)
    if (account === undefined || account.inboundUrl === null) return []
    let replies: readonly Reply[] = []
    await this.#outbox.send(message.sid, async (signal) => {
      replies = await this.#ask(message, account, signal)
    })
    return replies
  }

  /** Once every request about this message that was begun has ended. */
  settled(message: Message): Promise<void> {
    return this.#outbox.settled(message.sid)
  }

  /** The most recent requests, oldest first. */
  records(): readonly WebhookRecord[] {
    return this.#log.all()
  }

  /** Heard for each request when it begins and when its fate is known. */
  listen(listener: (record: WebhookRecord) => void): () => void {
    return this.#log.listen(listener)
  }

  forget(): void {
    this.#outbox.abandon()
    this.#log.forget()
  }

  #drawFaults(status: Status, luck: number | undefined) {
    const { chance, faults } = this.#parts
    const { drop, duplicate, reorder, delayMs } = faults.callback
    return {
      isDropped: chance.strikes(`callback.drop ${status}`, drop, luck),
      isRepeated: chance.strikes(`callback.duplicate ${status}`, duplicate, luck),
      isOvertaken: chance.strikes(`callback.reorder ${status}`, reorder, luck),
      delayMs,
    }
  }

  async #ask(message: Message, { inboundUrl, fallbackUrl }: Account, signal: AbortSignal): Promise<readonly Reply[]> {
    const form = inboundForm(message, this.#parts.people.reveal(message.phone))
    const about = { sid: message.sid, phone: message.phone, about: excerptOf(message) }
    const url = inboundUrl ?? ''
    const first = await this.#askAt({ ...about, kind: 'inbound', url, form }, message, signal)
    if (first.replies !== null || fallbackUrl === null || signal.aborted) return first.replies ?? []
    const why = { ErrorCode: String(first.errorCode), ErrorUrl: withoutFragment(url) }
    const second = await this.#askAt({ ...about, kind: 'fallback', url: fallbackUrl, form: { ...form, ...why } }, message, signal)
    return second.replies ?? []
  }

  async #askAt(webhook: Webhook, message: Message, signal: AbortSignal): Promise<Reading> {
    const sent = await this.#send(webhook, message, signal)
    if (sent === undefined) return { replies: null, errorCode: 11100 }
    const errorCode = errorCodeOf(sent.outcome)
    if (errorCode !== null || sent.outcome.fate !== 'answered') return { replies: null, errorCode }
    const reading = readAnswer(sent.outcome, webhook.url)
    if (reading.errorCode !== null) this.#log.blame(sent.id, reading.errorCode)
    return reading
  }

  #send(webhook: Webhook, { accountSid }: Message, signal: AbortSignal) {
    return sendWebhook(webhook, this.#parts.accounts.find(accountSid)?.token ?? '', this.#log, signal)
  }
}

function excerptOf({ body, tapped }: Message): string {
  return (tapped === null ? body : `ButtonPayload=${tapped.payload}`).slice(0, EXCERPT)
}

function withoutFragment(url: string): string {
  return url.split('#')[0] ?? url
}
