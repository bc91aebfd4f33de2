import type { Context } from 'hono'
import type { Emulator } from '../emulator.ts'
import type { User } from '../people/user.ts'
import { failureCodes } from '../rules/failures.ts'
import type { Fields } from './read-body.ts'
import { BadRequest, readBody } from './read-body.ts'
import { flag, oneOf, phone, textOrNull } from './read-field.ts'

const fields = [
  'phone',
  'name',
  'joined',
  'blocked',
  'notOnWhatsApp',
  'waId',
  'bsuid',
  'readReceipts',
  'optedOut',
  'verified',
  'failsWith',
] as const

/** Describes who uses a number; what is not given stays as it was. */
export function userDoor({ clock, ledger, people }: Emulator) {
  return async (c: Context) => {
    const body = await readBody(c, fields)
    const known = people.of(phone(body, 'phone'))
    const joined = flag(body, 'joined')
    const joinedAt = joined === undefined ? known.joinedAt : joined ? clock.now() : null
    const user = { ...known, ...habitsOf(body, known), ...idsOf(body, known), joinedAt }
    await people.describe(user)
    ledger.touch()
    return userView(user)
  }
}

export function userView({ joinedAt, ...user }: User) {
  return { ...user, joined: joinedAt !== null, joinedAt: joinedAt === null ? null : new Date(joinedAt).toISOString() }
}

function habitsOf(body: Fields, known: User) {
  return {
    readReceipts: flag(body, 'readReceipts') ?? known.readReceipts,
    blocked: flag(body, 'blocked') ?? known.blocked,
    notOnWhatsApp: flag(body, 'notOnWhatsApp') ?? known.notOnWhatsApp,
    optedOut: flag(body, 'optedOut') ?? known.optedOut,
    verified: flag(body, 'verified') ?? known.verified,
    failsWith: body['failsWith'] === null ? null : (oneOf(body, 'failsWith', failureCodes) ?? known.failsWith),
  }
}

function idsOf(body: Fields, known: User) {
  const [name, waId, bsuid] = [textOrNull(body, 'name'), textOrNull(body, 'waId'), textOrNull(body, 'bsuid')]
  return {
    name: name === undefined ? known.name : name,
    waId: waId === undefined ? known.waId : digitsOf(waId),
    bsuid: bsuid === undefined ? known.bsuid : (bsuid?.replace(/^whatsapp:/, '') ?? null),
  }
}

function digitsOf(waId: string | null): string | null {
  if (waId === null) return null
  const digits = waId.replace(/^(?:whatsapp:)?\+?/, '')
  if (!/^[1-9]\d{7,14}$/.test(digits)) throw new BadRequest('waId must be digits such as 5215512345678')
  return digits
}
