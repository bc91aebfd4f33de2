import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max'
import { Refusal } from '../platform/refusal.ts'
import { phoneAdvice, phoneFault } from './phone-fault.ts'

/** A phone number in E.164, canonical: Mexico without the old 1, Argentina with the 9, Brazil with the ninth digit. */
export type Phone = string & { readonly __brand: 'Phone' }

const E164 = /^\+[1-9]\d{6,14}$/

type Rewriting = readonly [from: RegExp, to: string]

/** Ways of dialling that people still write and that libphonenumber no longer reads. */
const nationalHabits: Partial<Record<CountryCode, Rewriting>> = {
  MX: [/^(?:044|045|01|521)(\d{10})$/, '+52$1'],
  CL: [/^0(9\d{8})$/, '+56$1'],
}
const worldHabits: readonly Rewriting[] = [
  [/^\+52(?:1|01|044|045)(\d{10})$/, '+52$1'],
  [/^\+549(\d{2,4}15\d{6,8})$/, '+54$1'],
]

/** Brazil put a 9 before every mobile of eight digits; those began with 6 to 9. Landlines begin with 2 to 5 and stay as they are. */
const eightDigitMobile: Rewriting = [/^\+55(?<area>[1-9]{2})(?<line>[6-9]\d{7})$/, '+55$<area>9$<line>']

/** The addresses under which WhatsApp may report one person: each pair is two forms of the same line. */
const twins: readonly Rewriting[] = [
  [/^\+52(\d{10})$/, '+521$1'],
  [/^\+521(\d{10})$/, '+52$1'],
  [/^\+549(\d{10})$/, '+54$1'],
  [/^\+54(\d{10})$/, '+549$1'],
  // Without the 9, a newer number (9 2… to 9 5…) would be somebody else's landline: those never had eight digits.
  [/^\+55(\d{2})9([6-9]\d{7})$/, '+55$1$2'],
  eightDigitMobile,
]

/** ISO 3166 code of a country whose phones we can read, such as `CO`. */
export function isCountry(code: string): code is CountryCode {
  return isSupportedCountry(code)
}

/**
 * Reads a phone as people of that country write it, or any international number. Refuses `not-a-phone` with what to mend, naming the
 * field as the request does.
 * An Argentine landline is taken for the mobile it nearly always is on WhatsApp; nowhere else is a landline made a mobile.
 */
export function parsePhone(written: string, country: string, path = 'phone'): Phone {
  const home = isCountry(country) ? country : undefined
  const dialled = dialledDigits(written)
  if (dialled === undefined) return refusePhone(path, `Write one phone number alone, without letters or an extension. ${phoneAdvice(home)}`)
  for (const reading of readings(dialled, home)) {
    const phone = canonical(reading, home)
    if (phone !== undefined) return phone
  }
  return refusePhone(path, phoneFault(dialled, home))
}

/** Itself first, then the other form under which WhatsApp may report the same person (Mexico, Argentina, Brazil). */
export function phoneVariants(phone: Phone): Phone[] {
  return [phone, ...twins.filter(([from]) => from.test(phone)).map(([from, to]) => phone.replace(from, to) as Phone)]
}

/** The number that people know somebody by, whose WhatsApp address this is; null for an id that is no number. */
export function phoneAt(address: string): Phone | null {
  if (!E164.test(address)) return null
  const [reading = address] = readings(address, undefined)
  return canonical(reading, undefined) ?? (address as Phone)
}

/** ISO 3166 code of the country that a number belongs to; undefined for one that none has. */
export function countryOf(phone: string): string | undefined {
  return parsePhoneNumberFromString(phone)?.country
}

/** International, spaced as its country writes it: `+57 310 482 7719`. */
export function formatPhone(phone: string): string {
  // libphonenumber runs the last seven digits together for these two.
  const threeThreeFour = /^\+(57|58)(\d{3})(\d{3})(\d{4})$/.exec(phone)
  if (threeThreeFour !== null) return `+${threeThreeFour.slice(1).join(' ')}`
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone
}

/** Digits, with a + in front when written with one; undefined when there is more in it than one number. */
function dialledDigits(written: string): string | undefined {
  const plain = written
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/\p{Cf}/gu, '') // marks of direction that phones' address books copy along
    .replace(/^\s*(?:whatsapp|tel):/i, '')
    .replace(/[\s().\p{Pd}]/gu, '')
  return /^\+?\d+$/.test(plain) ? plain : undefined
}

function readings(dialled: string, home: CountryCode | undefined): string[] {
  const habit = home && nationalHabits[home]
  const national = habit === undefined ? dialled : dialled.replace(...habit)
  const world = dialled.startsWith('00') ? [`+${dialled.slice(2)}`] : []
  return [...world, national].map((reading) => worldHabits.reduce((number, [from, to]) => number.replace(from, to), reading))
}

function canonical(reading: string, home: CountryCode | undefined): Phone | undefined {
  const first = parsePhoneNumberFromString(reading, home)
  const number = first && parsePhoneNumberFromString(first.number.replace(...eightDigitMobile), home)
  if (!number?.isValid() || !E164.test(number.number)) return undefined
  return (isArgentineLandline(number) ? number.number.replace('+54', '+549') : number.number) as Phone
}

function isArgentineLandline(number: PhoneNumber): boolean {
  return number.country === 'AR' && number.getType() === 'FIXED_LINE'
}

function refusePhone(path: string, message: string): never {
  throw new Refusal('not-a-phone', message, [{ path, message }])
}
