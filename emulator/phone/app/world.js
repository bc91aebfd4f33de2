/**
 * @typedef {{ window: boolean, sandbox: boolean, templates: boolean }} Rules
 * @typedef {{ [name: string]: unknown, callback: { [name: string]: unknown } }} Faults
 * @typedef {{ id: number, kind: 'status' | 'inbound' | 'fallback', sid: string, phone: string, about: string, at: number, attempt: number,
 *   fate: 'waiting' | 'answered' | 'unreachable' | 'timeout' | 'dropped', httpStatus: number | null, tookMs: number | null,
 *   errorCode: number | null }} Webhook
 * @typedef {{ now: number, aheadMs: number, rules: Rules, faults: Faults, sandbox: { number: string, joinWords: string },
 *   senders: string[], senderNames: Record<string, string>, webhooks: Webhook[] }} State
 */

const MOST_WEBHOOKS = 300

/** What holds beyond the conversations: the rules, the faults, the time, and what the business was told. */
export class World {
  /** @type {Rules} */
  rules = { window: true, sandbox: true, templates: true }
  /** @type {Faults} */
  faults = { callback: {} }
  aheadMs = 0
  sandbox = { number: '', joinWords: '' }
  /** @type {Record<string, string>} */
  senderNames = {}
  /** @type {Map<number, Webhook>} */
  #webhooks = new Map()

  /** @param {State} state */
  replace({ aheadMs, rules, faults, sandbox, senderNames, webhooks }) {
    Object.assign(this, { aheadMs, rules, faults, sandbox, senderNames })
    this.#webhooks = new Map(webhooks.map((webhook) => [webhook.id, webhook]))
  }

  /** @param {Webhook[]} webhooks */
  applyWebhooks(webhooks) {
    for (const webhook of webhooks) this.#webhooks.set(webhook.id, webhook)
    for (const id of [...this.#webhooks.keys()].slice(0, -MOST_WEBHOOKS)) this.#webhooks.delete(id)
  }

  /** Newest first. @param {string | undefined} phone */
  webhooksOf(phone) {
    return [...this.#webhooks.values()].filter((webhook) => webhook.phone === phone).sort((one, other) => other.id - one.id)
  }

  /** How the business took what this message brought it, if it was told. @param {string} sid */
  heard(sid) {
    return [...this.#webhooks.values()].findLast((webhook) => webhook.sid === sid && webhook.kind !== 'status')
  }

  /** @param {string | undefined} sender */
  isSandbox(sender) {
    return sender !== undefined && sender === this.sandbox.number
  }
}

/** Whether the business took it. @param {Webhook} webhook */
export function isAccepted({ fate, httpStatus }) {
  return fate === 'answered' && httpStatus !== null && httpStatus >= 200 && httpStatus < 300
}

/** The faults that are on, each by its name: `rate429`, `callback.drop`. @param {Faults} faults */
export function faultsOn({ callback, ...faults }) {
  const isOn = (/** @type {[string, unknown]} */ [name, value]) => /rate|Ms$/i.test(name) && value !== 0
  const ofCallbacks = Object.entries(callback).filter(([, value]) => value !== 0)
  return [
    ...Object.entries(faults)
      .filter(isOn)
      .map(([name]) => name),
    ...ofCallbacks.map(([name]) => `callback.${name}`),
  ]
}
