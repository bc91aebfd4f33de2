import type { Accounts } from '../accounts/accounts.ts'
import { SANDBOX } from '../inbound/sandbox-words.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Message } from '../ledger/message.ts'

/** Which sender a Messaging Service takes: the account's first, else the one it wrote from last, else the sandbox's number. */
export function senderFor({ accounts, ledger }: { accounts: Accounts; ledger: Ledger }, { accountSid }: Message): string {
  const declared = accounts.find(accountSid)?.senders[0]
  if (declared !== undefined) return `whatsapp:${declared}`
  const earlier = ledger.messages
    .all()
    .findLast((message) => message.accountSid === accountSid && message.from !== null && message.direction !== 'inbound')
  return earlier?.from ?? `whatsapp:${SANDBOX}`
}
