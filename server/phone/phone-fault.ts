import {
  getCountryCallingCode,
  getExampleNumber,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'

/** Where libphonenumber's example is a landline, carries dialling prefixes or is not written as people do. */
const exampleMobiles: Partial<Record<CountryCode, string>> = {
  AR: '11 5874 9895',
  CL: '9 6123 4567',
  CO: '310 482 7719',
  MX: '55 1234 5678',
}

/** Countries whose mobiles all have one length, so that "too short" is certain. */
const oneLength = new Set('AR BO BR CL CO CR CU DO EC ES GT HN MX NI PA PE PR PY SV US UY VE'.split(' '))

const countryNames = new Intl.DisplayNames('en', { type: 'region' })

/** What to mend in a number that nobody has, for a person who meant one of `home` unless it says otherwise. */
export function phoneFault(dialled: string, home: CountryCode | undefined): string {
  const abroad = /^(?:\+|00)/.test(dialled)
  const number = parsePhoneNumberFromString(dialled.replace(/^00/, '+'), home)
  const country = abroad ? countryOf(number, home) : home
  if (country === undefined) return `Not a whole phone number. ${phoneAdvice(undefined)}`
  const excess = (number?.nationalNumber ?? dialled).length - significantLength(country)
  if (oneLength.has(country) && excess < 0) return `Too short: digits are missing. ${phoneAdvice(country)}`
  if (oneLength.has(country) && excess > 0) return `Too long: there are digits to spare. ${phoneAdvice(country)}`
  return `No phone in ${nameOf(country)} has this number. ${phoneAdvice(country)}`
}

function countryOf(number: PhoneNumber | undefined, home: CountryCode | undefined): CountryCode | undefined {
  const sharesCode = home !== undefined && number?.countryCallingCode === getCountryCallingCode(home)
  return number?.country ?? (sharesCode ? home : number?.getPossibleCountries()[0])
}

/** "A mobile in Colombia has 10 digits, such as 310 482 7719" */
export function phoneAdvice(country: CountryCode | undefined): string {
  if (country === undefined) return 'Write it with + and the code of its country, such as +57 310 482 7719'
  const example = exampleOf(country)
  if (!oneLength.has(country)) return `A mobile in ${nameOf(country)} is written like ${example}`
  return `A mobile in ${nameOf(country)} has ${example.replace(/\D/g, '').length} digits, such as ${example}`
}

function exampleOf(country: CountryCode): string {
  return exampleMobiles[country] ?? getExampleNumber(country, examples)?.formatNational() ?? ''
}

function significantLength(country: CountryCode): number {
  return parsePhoneNumberFromString(exampleOf(country), country)?.nationalNumber.length ?? 0
}

function nameOf(country: CountryCode): string {
  const name = countryNames.of(country) ?? country
  return /^(?:Dominican|United) /.test(name) ? `the ${name}` : name
}
