import { createHash } from 'node:crypto'
import { isBsuid } from '../ledger/message.ts'
import type { User } from './user.ts'

/** Longer prefixes first. */
const countries: readonly (readonly [prefix: string, country: string])[] = [
  ['+502', 'GT'],
  ['+503', 'SV'],
  ['+504', 'HN'],
  ['+505', 'NI'],
  ['+506', 'CR'],
  ['+507', 'PA'],
  ['+591', 'BO'],
  ['+593', 'EC'],
  ['+595', 'PY'],
  ['+598', 'UY'],
  ['+33', 'FR'],
  ['+34', 'ES'],
  ['+39', 'IT'],
  ['+44', 'GB'],
  ['+49', 'DE'],
  ['+51', 'PE'],
  ['+52', 'MX'],
  ['+54', 'AR'],
  ['+55', 'BR'],
  ['+56', 'CL'],
  ['+57', 'CO'],
  ['+58', 'VE'],
  ['+62', 'ID'],
  ['+91', 'IN'],
  ['+1', 'US'],
]
const NOWHERE = 'ZZ'

/** The user's business-scoped id; for whom none was given, one that is always the same for the number. */
export function externalUserId({ phone, bsuid }: User): string {
  if (bsuid !== null) return bsuid
  if (isBsuid(phone)) return phone
  const country = countries.find(([prefix]) => phone.startsWith(prefix))?.[1] ?? NOWHERE
  return `${country}.${sixteenDigits(phone)}`
}

function sixteenDigits(phone: string): string {
  const hash = createHash('sha256').update(phone).digest().readBigUInt64BE()
  return String(10n ** 15n + (hash % (9n * 10n ** 15n)))
}
