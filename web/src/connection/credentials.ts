import type { Account, NewAccount } from './read-account.ts'

export const SANDBOX = '+14155238886'

/** What somebody types into the form, as it is typed. */
export interface Draft {
  accountSid: string
  authToken: string
  writesFrom: 'sandbox' | 'number' | 'service'
  number: string
  service: string
}

export type DraftFault =
  | { field: 'accountSid'; fault: 'sidMissing' | 'sidKey' | 'sidShape' }
  | { field: 'authToken'; fault: 'tokenMissing' | 'tokenShape' }
  | { field: 'number'; fault: 'numberShape' }
  | { field: 'service'; fault: 'serviceShape' }

export function draftOf({ source, accountSid, from, messagingServiceSid, sandbox }: Account): Draft {
  const nothing: Draft = { accountSid: '', authToken: '', writesFrom: 'number', number: '', service: '' }
  if (source !== 'organization') return nothing
  const writesFrom = messagingServiceSid !== null ? 'service' : sandbox ? 'sandbox' : 'number'
  return { ...nothing, accountSid: accountSid ?? '', writesFrom, number: sandbox ? '' : (from ?? ''), service: messagingServiceSid ?? '' }
}

const bare = (text: string): string => text.replaceAll(/\s/g, '')
const numberIn = (text: string): string => bare(text).replaceAll(/^whatsapp:|[().-]/gi, '')

/** What can be told to be wrong without asking Twilio; the first of each field. */
export function faultsOf({ accountSid, authToken, writesFrom, number, service }: Draft): DraftFault[] {
  const [sid, token] = [bare(accountSid), bare(authToken)]
  const faults: (DraftFault | undefined)[] = [
    sid === '' ? { field: 'accountSid', fault: 'sidMissing' } : undefined,
    /^SK/i.test(sid) ? { field: 'accountSid', fault: 'sidKey' } : undefined,
    sid !== '' && !/^(AC[0-9a-f]{32}|SK.*)$/i.test(sid) ? { field: 'accountSid', fault: 'sidShape' } : undefined,
    token === '' ? { field: 'authToken', fault: 'tokenMissing' } : undefined,
    token !== '' && token.length < 32 ? { field: 'authToken', fault: 'tokenShape' } : undefined,
    writesFrom === 'number' && !/^\+[1-9]\d{6,14}$/.test(numberIn(number)) ? { field: 'number', fault: 'numberShape' } : undefined,
    writesFrom === 'service' && !/^MG[0-9a-f]{32}$/i.test(bare(service)) ? { field: 'service', fault: 'serviceShape' } : undefined,
  ]
  return faults.filter((fault) => fault !== undefined)
}

export function accountIn({ accountSid, authToken, writesFrom, number, service }: Draft): NewAccount {
  const keys = { accountSid: bare(accountSid), authToken: bare(authToken) }
  if (writesFrom === 'service') return { ...keys, messagingServiceSid: bare(service) }
  return { ...keys, from: writesFrom === 'sandbox' ? SANDBOX : numberIn(number) }
}
