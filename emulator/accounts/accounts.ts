import { timingSafeEqual } from 'node:crypto'
import type { Entry } from '../ledger/entry.ts'
import type { Remembered, Write } from '../ledger/remembered.ts'
import type { Account } from './account.ts'

interface Credentials {
  readonly username: string
  readonly secret: string
}

/** The accounts that were declared, or adopted with the token they first presented. */
export class Accounts implements Remembered {
  readonly #accounts = new Map<string, Account>()
  readonly #write: Write
  readonly #inboundUrl: string | null

  /** Without an address of their own, messages to an account's senders are announced at `inboundUrl`. */
  constructor(write: Write, inboundUrl: string | null = null) {
    this.#write = write
    this.#inboundUrl = inboundUrl
  }

  /** An unknown account is adopted unless some are declared; an unknown API key, once the account it calls for is known. */
  admits(accountSid: string, authorization: string | undefined): boolean {
    const credentials = parseBasic(authorization)
    if (credentials === undefined || credentials.secret === '' || !/^AC[0-9a-zA-Z]+$/.test(accountSid)) return false
    if (credentials.username === accountSid) return this.#knowsToken(accountSid, credentials.secret)
    return /^SK[0-9a-zA-Z]+$/.test(credentials.username) && this.#knowsKey(accountSid, credentials)
  }

  /** The account that calls, where its address does not name it: by its own SID, or by the one whose key it is. */
  caller(authorization: string | undefined): Account | undefined {
    const username = parseBasic(authorization)?.username ?? ''
    const sid = this.#accounts.has(username) || username.startsWith('AC') ? username : this.#ownerOf(username)
    return sid !== undefined && this.admits(sid, authorization) ? this.#accounts.get(sid) : undefined
  }

  find(sid: string): Account | undefined {
    return this.#accounts.get(sid)
  }

  all(): Account[] {
    return [...this.#accounts.values()]
  }

  /** Whom messages to this sender belong to: the account that declared it, else the only one there is. */
  ownerOf(sender: string): Account | undefined {
    const accounts = this.all()
    return accounts.find(({ senders }) => senders.includes(sender)) ?? (accounts.length === 1 ? accounts[0] : undefined)
  }

  /** What the console of an account nobody described would hold. */
  unknown(sid: string): Account {
    return { sid, token: '', keys: {}, declared: false, senders: [], inboundUrl: this.#inboundUrl, fallbackUrl: null }
  }

  async declare(account: Account): Promise<void> {
    this.#accounts.set(account.sid, account)
    await this.#write({ account })
  }

  recall(entry: Entry): void {
    if ('account' in entry) this.#accounts.set(entry.account.sid, entry.account)
  }

  *entries(): Generator<Entry> {
    for (const account of this.#accounts.values()) yield { account }
  }

  forget(): void {
    this.#accounts.clear()
  }

  #knowsToken(sid: string, token: string): boolean {
    const account = this.#accounts.get(sid)
    if (account !== undefined) return isSame(account.token, token)
    if (this.all().some(({ declared }) => declared)) return false
    this.#adopt({ ...this.unknown(sid), token })
    return true
  }

  #knowsKey(sid: string, { username, secret }: Credentials): boolean {
    const account = this.#accounts.get(sid)
    if (account === undefined) return false
    const known = account.keys[username]
    if (known !== undefined) return isSame(known, secret)
    if (account.declared) return false
    this.#adopt({ ...account, keys: { ...account.keys, [username]: secret } })
    return true
  }

  #adopt(account: Account): void {
    this.#accounts.set(account.sid, account)
    this.#write({ account }).catch(() => undefined) // whatever the account asks to keep is written after it, and will say so
  }

  #ownerOf(key: string): string | undefined {
    return this.all().find(({ keys }) => key in keys)?.sid ?? (this.#accounts.size === 1 ? this.all()[0]?.sid : undefined)
  }
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

function parseBasic(header: string | undefined): Credentials | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return undefined
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon === -1 ? undefined : { username: text.slice(0, colon), secret: text.slice(colon + 1) }
}
