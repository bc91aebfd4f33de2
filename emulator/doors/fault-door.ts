import type { Context } from 'hono'
import type { Emulator } from '../emulator.ts'
import type { CallbackFaults, Faults } from '../faults/faults.ts'
import { noFaults } from '../faults/faults.ts'
import { failureCodes } from '../rules/failures.ts'
import { refusalCodes } from '../twilio/errors.ts'
import type { Fields } from './read-body.ts'
import { objectOf, readBody, refuseUnknown } from './read-body.ts'
import { number, oneOf } from './read-field.ts'

const LONGEST_MS = 600_000

const rate = { from: 0, to: 1 }
const numbers = {
  rate429: rate,
  burst429: { from: 1, to: 100_000 },
  rate500: rate,
  refuseRate: rate,
  hangRate: rate,
  dropAfterAcceptRate: rate,
  acceptThenHangRate: rate,
  acceptThen500Rate: rate,
  failRate: rate,
  stuckRate: rate,
  latencyMs: { from: 0, to: LONGEST_MS },
  seed: { from: Number.MIN_SAFE_INTEGER, to: Number.MAX_SAFE_INTEGER },
} as const
const callbackNumbers = {
  drop: rate,
  duplicate: rate,
  reorder: rate,
  beforeResponse: rate,
  delayMs: { from: 0, to: LONGEST_MS },
} as const

/** Sets what goes wrong; what is not given stays. A seed, even the same one, begins the draws anew. */
export function faultDoor({ chance, faults, ledger }: Emulator) {
  return async (c: Context): Promise<Faults> => {
    const body = await readBody(c, Object.keys(noFaults))
    const callback = body['callback'] === undefined ? {} : objectOf(body['callback'], 'callback')
    refuseUnknown(callback, Object.keys(callbackNumbers))
    const changed = {
      ...read(body, numbers),
      refuseWith: oneOf(body, 'refuseWith', refusalCodes) ?? faults.refuseWith,
      failWith: oneOf(body, 'failWith', failureCodes) ?? faults.failWith,
      scope: oneOf(body, 'scope', ['messages', 'all'] as const) ?? faults.scope,
      callback: { ...faults.callback, ...(read(callback, callbackNumbers) satisfies Partial<CallbackFaults>) },
    } satisfies Partial<Faults>
    Object.assign(faults, changed)
    if (body['seed'] !== undefined) chance.reseed(faults.seed)
    ledger.touch()
    return faults
  }
}

function read<T extends string>(body: Fields, ranges: Readonly<Record<T, { from: number; to: number }>>): Partial<Record<T, number>> {
  const names = Object.keys(ranges) as T[]
  const given = names.map((name) => [name, number(body, name, ranges[name])] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== undefined)) as Partial<Record<T, number>>
}
