import type { Context } from 'hono'
import type { Account } from '../accounts/account.ts'
import type { Emulator } from '../emulator.ts'
import { isE164, withoutChannel } from '../ledger/message.ts'
import type { Fields } from './read-body.ts'
import { BadRequest, objectOf, readBody } from './read-body.ts'
import { text, webAddress } from './read-field.ts'

const fields = ['sid', 'token', 'senders', 'keys', 'inboundUrl', 'fallbackUrl'] as const

/**
 * Declares an account: from then on accounts that were not are refused. Without a token only where messages to the
 * senders of a known account are announced is set, and it stays as adopted.
 */
export function accountDoor({ accounts, ledger }: Emulator) {
  return async (c: Context) => {
    const body = await readBody(c, fields)
    const sid = text(body, 'sid') ?? ''
    if (!/^AC[0-9a-zA-Z]+$/.test(sid)) throw new BadRequest('sid must begin with AC')
    const account = described(body, accounts.find(sid) ?? accounts.unknown(sid))
    await accounts.declare(account)
    ledger.touch()
    return accountView(account)
  }
}

/** The token is no secret here, but nobody needs it twice. */
export function accountView({ sid, declared, senders, keys, inboundUrl, fallbackUrl }: Account) {
  return { sid, declared, senders, keys: Object.keys(keys), inboundUrl, fallbackUrl }
}

function described(body: Fields, known: Account): Account {
  const token = text(body, 'token') ?? known.token
  if (token === '') throw new BadRequest('token must be given for an account that is not known yet')
  const [inboundUrl, fallbackUrl] = [webAddress(body, 'inboundUrl'), webAddress(body, 'fallbackUrl')]
  return {
    ...known,
    token,
    declared: known.declared || body['token'] !== undefined,
    senders: body['senders'] === undefined ? known.senders : sendersOf(body['senders']),
    keys: body['keys'] === undefined ? known.keys : keysOf(body['keys']),
    inboundUrl: inboundUrl === undefined ? known.inboundUrl : inboundUrl,
    fallbackUrl: fallbackUrl === undefined ? known.fallbackUrl : fallbackUrl,
  }
}

function sendersOf(value: unknown): string[] {
  if (!Array.isArray(value)) throw new BadRequest('senders must be a list of numbers such as "+576017452210"')
  return value.map((sender: unknown) => {
    const number = typeof sender === 'string' ? withoutChannel(sender) : ''
    if (!isE164(number)) throw new BadRequest('senders must be numbers such as "+576017452210"')
    return number
  })
}

function keysOf(value: unknown): Record<string, string> {
  const keys = objectOf(value, 'keys')
  const bad = Object.entries(keys).find(([sid, secret]) => !/^SK[0-9a-zA-Z]+$/.test(sid) || typeof secret !== 'string')
  if (bad !== undefined) throw new BadRequest('keys must be an object of API keys such as {"SK…": "secret"}')
  return keys as Record<string, string>
}
