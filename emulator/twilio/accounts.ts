import { createHash, timingSafeEqual } from 'node:crypto'

/** Account SIDs and API keys, each with the secret it first presented. Nothing of it is written down. */
export class Accounts {
  readonly #secrets = new Map<string, Buffer>()

  /** An unknown account is adopted with its token; an unknown API key, once the account it calls for is. */
  admits(accountSid: string, authorization: string | undefined): boolean {
    const credentials = parseBasic(authorization)
    if (credentials === undefined || credentials.secret === '' || !/^AC\w+$/.test(accountSid)) return false
    const { username, secret } = credentials
    if (username === accountSid) return this.#knows(username, secret)
    return /^SK\w+$/.test(username) && this.#secrets.has(accountSid) && this.#knows(`${accountSid}/${username}`, secret)
  }

  clear(): void {
    this.#secrets.clear()
  }

  #knows(name: string, secret: string): boolean {
    const presented = createHash('sha256').update(secret).digest()
    const adopted = this.#secrets.get(name)
    if (adopted === undefined) this.#secrets.set(name, presented)
    return adopted === undefined || timingSafeEqual(adopted, presented)
  }
}

function parseBasic(header: string | undefined): { username: string; secret: string } | undefined {
  const encoded = /^Basic\s+(\S+)$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return undefined
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  return colon === -1 ? undefined : { username: text.slice(0, colon), secret: text.slice(colon + 1) }
}
