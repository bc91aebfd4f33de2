import type { Emulator } from '../emulator.ts'
import { JOIN_WORDS, SANDBOX } from '../inbound/sandbox-words.ts'
import { senderOf } from '../ledger/message.ts'

const MOST_WEBHOOKS = 300
const RECENT = 500

/** How the world stands beyond the conversations: its time, its rules, what goes wrong, and what the business was told. */
export function stateView(emulator: Emulator) {
  const { clock, rules, faults, senderNames, webhooks } = emulator
  return {
    now: clock.now(),
    aheadMs: clock.aheadMs,
    rules,
    faults,
    sandbox: { number: SANDBOX, joinWords: JOIN_WORDS },
    senders: knownSenders(emulator),
    senderNames,
    webhooks: webhooks.records().slice(-MOST_WEBHOOKS),
  }
}

/** The businesses a phone could write to: whoever wrote last comes first. */
function knownSenders({ accounts, ledger }: Emulator): string[] {
  const writing = ledger.messages.all().slice(-RECENT).reverse().map(senderOf)
  const declared = accounts.all().flatMap(({ senders }) => senders)
  return [...new Set([...writing.filter((sender) => sender !== null), ...declared])]
}
