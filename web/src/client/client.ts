import type { Schemas } from '@puntual/contract'

export type Client = Schemas['Client']

/**
 * How mobiles are written in the countries we know well: how many digits, and one as people write it. `least`: landlines have fewer,
 * and where a ninth digit came in front, people still write without it.
 */
const mobiles: Record<string, { digits: number; example: string; least?: number }> = {
  AR: { digits: 10, example: '11 5874 9895' },
  BO: { digits: 8, example: '7123 4567' },
  BR: { digits: 11, example: '11 96123 4567', least: 10 },
  CL: { digits: 9, example: '9 6123 4567' },
  CO: { digits: 10, example: '310 482 7719' },
  CR: { digits: 8, example: '8312 3456' },
  DO: { digits: 10, example: '809 234 5678' },
  EC: { digits: 9, example: '99 123 4567', least: 8 },
  ES: { digits: 9, example: '612 34 56 78' },
  GT: { digits: 8, example: '5123 4567' },
  HN: { digits: 8, example: '9123 4567' },
  MX: { digits: 10, example: '55 1234 5678' },
  NI: { digits: 8, example: '8123 4567' },
  PA: { digits: 8, example: '6123 4567', least: 7 },
  PE: { digits: 9, example: '912 345 678', least: 8 },
  PY: { digits: 9, example: '961 456 789', least: 8 },
  SV: { digits: 8, example: '7012 3456' },
  US: { digits: 10, example: '201 555 0123' },
  UY: { digits: 8, example: '94 231 234' },
  VE: { digits: 10, example: '412 123 4567' },
}

export function mobileOf(country: string): { digits: number; example: string } | undefined {
  return mobiles[country]
}

export type PhoneFault = { kind: 'letters' } | { kind: 'short'; missing: number } | { kind: 'long'; extra: number }

/** What is surely wrong with a number meant for this country; the server knows the rest. */
export function phoneFault(pasted: string, country: string): PhoneFault | undefined {
  const home = mobiles[country]
  const written = plain(pasted)
  if (/[^\d\s()+.\-/]/.test(written)) return { kind: 'letters' }
  const digits = written.replaceAll(/\D/g, '').replace(/^0+(?=\d)/, '')
  if (home === undefined || digits === '' || /^\s*(\+|00)/.test(written)) return undefined
  if (digits.length < (home.least ?? home.digits)) return { kind: 'short', missing: home.digits - digits.length }
  // Longer may be a code of the country in front, which the server understands.
  return digits.length > home.digits + 4 ? { kind: 'long', extra: digits.length - home.digits } : undefined
}

/** Without what address books copy along, which the server reads over: marks of direction, dashes of every kind, other digits. */
function plain(pasted: string): string {
  return pasted
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/\p{Cf}/gu, '')
    .replace(/^\s*(?:whatsapp|tel):/i, '')
    .replace(/\p{Pd}/gu, '-')
}

const eight = () => [4, 4]

/** By calling code; where the length of the area decides, by what the number begins with. */
const groups: Record<string, (digits: string) => readonly number[]> = {
  '34': () => [3, 2, 2, 2],
  '51': () => [3, 3, 3],
  '52': (digits) => (/^(33|55|56|81)/.test(digits) ? [2, 4, 4] : [3, 3, 4]),
  '54': (digits) => [...(digits.startsWith('9') ? [1] : []), ...(/^9?11/.test(digits) ? [2, 4, 4] : [3, 3, 4])],
  '55': () => [2, 5, 4],
  '56': () => [1, 4, 4],
  '57': () => [3, 3, 4],
  '58': () => [3, 3, 4],
  '502': eight,
  '503': eight,
  '504': eight,
  '505': eight,
  '506': eight,
  '507': eight,
  '591': eight,
  '593': () => [2, 3, 4],
  '595': () => [3, 3, 3],
  '598': () => [2, 3, 3],
}

/** «+57 310 482 7719»: spaced as its country writes it, as far as we know; else in threes. */
export function sayPhone(phone: string): string {
  const code = Object.keys(groups).find((one) => phone.startsWith(`+${one}`))
  if (code !== undefined) {
    const digits = phone.slice(code.length + 1)
    return `+${code} ${inGroups(digits, groups[code]?.(digits) ?? [])}`
  }
  const short = /^\+(1|7)(\d+)$/.exec(phone) ?? /^\+(\d{2,3})(\d{7,})$/.exec(phone)
  return short === null ? phone : `+${short[1] ?? ''} ${inGroups(short[2] ?? '', [3, 3, 4])}`
}

function inGroups(digits: string, sizes: readonly number[]): string {
  const parts: string[] = []
  let rest = digits
  for (const size of sizes) {
    parts.push(rest.slice(0, size))
    rest = rest.slice(size)
  }
  return [...parts, rest].filter(Boolean).join(' ')
}
