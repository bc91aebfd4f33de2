import { Accounts } from '../accounts/accounts.ts'
import type { Account } from '../accounts/account.ts'
import { Chance } from '../faults/chance.ts'
import type { CallbackFaults } from '../faults/faults.ts'
import { noFaults } from '../faults/faults.ts'
import { makeMessage } from '../inbound/make-message.ts'
import type { Message } from '../ledger/message.ts'
import { People } from '../people/people.ts'
import { Clock } from '../time/clock.ts'
import { Webhooks } from '../webhooks/webhooks.ts'
import { ACCOUNT, SENDER, TOKEN } from './official-client.ts'

const bare = { sid: ACCOUNT, token: TOKEN, keys: {}, declared: true, senders: [], inboundUrl: null, fallbackUrl: null }
const nowhere = () => Promise.resolve()

/** Webhooks of one account, without the rest of an emulator. */
export async function openWebhooks(account: Partial<Account> = {}, callback: Partial<CallbackFaults> = {}) {
  const stopping = new AbortController()
  const accounts = new Accounts(nowhere)
  await accounts.declare({ ...bare, ...account })
  const people = new People(nowhere)
  const lines: string[] = []
  const faults = { ...structuredClone(noFaults), callback: { ...noFaults.callback, ...callback } }
  const webhooks = new Webhooks({
    accounts,
    people,
    faults,
    chance: new Chance(1),
    clock: new Clock(nowhere),
    log: (line) => lines.push(line),
    stopping: stopping.signal,
  })
  return { webhooks, people, stopping, lines }
}

export function outbound(changed: Partial<Message> = {}): Message {
  const phone = '+573152084471'
  return makeMessage({
    accountSid: ACCOUNT,
    direction: 'outbound-api',
    from: SENDER,
    to: `whatsapp:${phone}`,
    phone,
    body: 'Hola, Karen.',
    acceptedAt: Date.now(),
    status: 'queued',
    ...changed,
  })
}

export function inbound(changed: Partial<Message> = {}): Message {
  const phone = '+573152084471'
  return outbound({ direction: 'inbound', status: 'received', from: `whatsapp:${phone}`, to: SENDER, ...changed })
}
