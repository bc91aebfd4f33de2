import fc from 'fast-check'
import { getExampleNumber, type CountryCode } from 'libphonenumber-js/max'
import examples from 'libphonenumber-js/mobile/examples'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../platform/refusal.ts'
import { formatPhone, isCountry, parsePhone, phoneAt, phoneVariants, type Phone } from './phone.ts'

const countries = ['CO', 'MX', 'AR', 'BR', 'CL', 'PE', 'EC', 'UY', 'ES', 'US'] as const
const anyCountry = fc.constantFrom(...countries)

/** The example mobile of a country with its last five digits drawn again. */
const anyMobile = fc.tuple(anyCountry, fc.stringMatching(/^\d{5}$/)).map(([country, tail]) => exampleOf(country).number.slice(0, -5) + tail)

describe.each(countries)('the example mobile of %s', (country) => {
  const example = exampleOf(country)

  test('as written at home', () => expect(parsePhone(example.formatNational(), country)).toBe(example.number))
  test('as written to be called from abroad', () => {
    for (const elsewhere of countries) expect(parsePhone(example.formatInternational(), elsewhere)).toBe(example.number)
  })
  test('as dialled from abroad, with 00', () => {
    for (const elsewhere of countries) expect(parsePhone(`00${example.number.slice(1)}`, elsewhere)).toBe(example.number)
  })
  test('with the code of the country and no plus', () => expect(parsePhone(example.number.slice(1), country)).toBe(example.number))
  test('as we show it', () => expect(parsePhone(formatPhone(parsePhone(example.number, 'CO')), 'CO')).toBe(example.number))
})

test.each([
  ['CO', '310 482 7719', '+573104827719'],
  ['CO', '310.482.77.19', '+573104827719'],
  ['CO', '310–482–7719', '+573104827719'],
  ['CO', '(+57) 310-482-7719', '+573104827719'],
  ['CO', 'whatsapp:+573104827719', '+573104827719'],
  ['CO', 'tel:+57-310-482-7719', '+573104827719'],
  ['CO', '03 310 482 7719', '+573104827719'],
  ['CO', '\u202a+57 310 482 7719\u202c', '+573104827719'],
  ['CO', '\u00a0310\u202f482\u00a07719 ', '+573104827719'],
  ['CO', '３１０ ４８２ ７７１９', '+573104827719'],
  ['CO', '＋５７ ３１０ ４８２ ７７１９', '+573104827719'],
  ['CO', '٣١٠ ٤٨٢ ٧٧١٩', '+573104827719'],
  ['CO', '۳۱۰ ۴۸۲ ۷۷۱۹', '+573104827719'],
  ['CO', '601 745 2210', '+576017452210'],
  ['XX', '+57 310 482 7719', '+573104827719'],
  ['MX', '55 1234 5678', '+525512345678'],
  ['MX', '+52 1 55 1234 5678', '+525512345678'],
  ['CO', '+5215512345678', '+525512345678'],
  ['MX', '5215512345678', '+525512345678'],
  ['MX', '0052 1 55 1234 5678', '+525512345678'],
  ['MX', '044 55 1234 5678', '+525512345678'],
  ['MX', '045 55 1234 5678', '+525512345678'],
  ['MX', '01 55 1234 5678', '+525512345678'],
  ['MX', '+52 044 55 1234 5678', '+525512345678'],
  ['AR', '11 5874-9895', '+5491158749895'],
  ['AR', '011 15-5874-9895', '+5491158749895'],
  ['AR', '(011) 5874-9895', '+5491158749895'],
  ['AR', '+54 11 5874 9895', '+5491158749895'],
  ['CO', '+54 11 5874 9895', '+5491158749895'],
  ['AR', '+54 9 11 5874 9895', '+5491158749895'],
  ['AR', '+54 11 15 5874 9895', '+5491158749895'],
  ['AR', '+54 9 11 15 5874 9895', '+5491158749895'],
  ['AR', '9 11 5874 9895', '+5491158749895'],
  ['AR', '541158749895', '+5491158749895'],
  ['AR', '0351 15 234-5678', '+5493512345678'],
  ['AR', '+54 9 11 1512 3456', '+5491115123456'],
  ['AR', '0800 555 1234', '+548005551234'],
  ['BR', '(11) 98765-4321', '+5511987654321'],
  ['BR', '(11) 8765-4321', '+5511987654321'],
  ['BR', '011 8765-4321', '+5511987654321'],
  ['BR', '0 15 11 8765-4321', '+5511987654321'],
  ['CO', '+55 11 8765-4321', '+5511987654321'],
  ['BR', '+55 (0) 11 98765-4321', '+5511987654321'],
  ['BR', '(55) 8765-4321', '+5555987654321'],
  ['BR', '(55) 98765-4321', '+5555987654321'],
  ['CL', '9 6123 4567', '+56961234567'],
  ['CL', '09 6123 4567', '+56961234567'],
  ['US', '011 57 310 482 7719', '+573104827719'],
] as const)('in %s, %s is %s', (country, written, phone) => {
  expect(parsePhone(written, country)).toBe(phone)
})

test('a landline is not "corrected" into a stranger\'s mobile', () => {
  expect(parsePhone('(11) 3234-5678', 'BR')).toBe('+551132345678')
  expect(parsePhone('(55) 3222-1234', 'BR')).toBe('+555532221234')
  expect(phoneVariants(parsePhone('(11) 3234-5678', 'BR'))).toEqual(['+551132345678'])
  // The new mobiles 9 2… to 9 5… never had eight digits: without the 9 they would be landlines.
  expect(phoneVariants(parsePhone('(11) 93234-5678', 'BR'))).toEqual(['+5511932345678'])
})

const colombian = 'A mobile in Colombia has 10 digits, such as 310 482 7719'
const alone = 'Write one phone number alone, without letters or an extension.'
const tooShort = 'Too short: digits are missing.'
const tooLong = 'Too long: there are digits to spare.'

test.each([
  ['CO', '310 482 771', `${tooShort} ${colombian}`],
  ['CO', '310 482 77190', `${tooLong} ${colombian}`],
  ['CO', '410 482 7719', `No phone in Colombia has this number. ${colombian}`],
  ['CO', '745 2210', `${tooShort} ${colombian}`],
  ['CO', '+57 310', `${tooShort} ${colombian}`],
  ['CO', '', `${alone} ${colombian}`],
  ['CO', '310 482 7719 ext. 5', `${alone} ${colombian}`],
  ['CO', '310 482 7719 x5', `${alone} ${colombian}`],
  ['CO', '310 482 7719;ext=5', `${alone} ${colombian}`],
  ['CO', '310 482 7719 / 311 222 3344', `${alone} ${colombian}`],
  ['CO', '310+4827719', `${alone} ${colombian}`],
  ['CO', '1-800-FLOWERS', `${alone} ${colombian}`],
  ['CO', 'whatsapp:CO.1A2B3C', `${alone} ${colombian}`],
  ['CO', '+52 55 123', `${tooShort} A mobile in Mexico has 10 digits, such as 55 1234 5678`],
  ['CO', '0052 55 123', `${tooShort} A mobile in Mexico has 10 digits, such as 55 1234 5678`],
  ['US', '+1 201 555', `${tooShort} A mobile in the United States has 10 digits, such as (201) 555-0123`],
  ['MX', '1 332 255 0123', `${tooLong} A mobile in Mexico has 10 digits, such as 55 1234 5678`],
  ['AR', '15 5874 9895', 'No phone in Argentina has this number. A mobile in Argentina has 10 digits, such as 11 5874 9895'],
  ['BR', '98765-4321', `${tooShort} A mobile in Brazil has 11 digits, such as (11) 96123-4567`],
  ['EC', '099 123 456', `${tooShort} A mobile in Ecuador has 10 digits, such as 099 123 4567`],
  ['US', '555 0123', `${tooShort} A mobile in the United States has 10 digits, such as (201) 555-0123`],
  ['DE', '0151 23', 'No phone in Germany has this number. A mobile in Germany is written like 01512 3456789'],
  ['CO', '+999 123 456 789', 'Not a whole phone number. Write it with + and the code of its country, such as +57 310 482 7719'],
  ['XX', '310 482 7719', 'Not a whole phone number. Write it with + and the code of its country, such as +57 310 482 7719'],
])('in %s, "%s" is refused with what to mend', (country, written, message) => {
  const refusal = outcome(written, country)
  expect(refusal).toBeInstanceOf(Refusal)
  expect(refusal).toMatchObject({ code: 'not-a-phone', message, faults: [{ path: 'phone', message }] })
})

test('whatever is written, it is a phone in E.164 or refused', () => {
  const digits = Array.from({ length: 10 }, (_, digit) => String(digit))
  const nearly = fc.string({ unit: fc.constantFrom(...digits, '+', '-', ' ', '(', ')', '.', 'x', '/', '٣', '５'), maxLength: 18 })
  const written = fc.oneof(
    fc.string({ unit: 'binary' }),
    nearly,
    fc.string({ unit: fc.constantFrom(...digits), minLength: 7, maxLength: 14 }),
  )
  fc.assert(
    fc.property(written, fc.oneof(anyCountry, fc.string()), (text, country) => {
      const result = outcome(text, country)
      if (result instanceof Error) expect(result).toBeInstanceOf(Refusal)
      else expect(result).toMatch(/^\+[1-9]\d{6,14}$/)
    }),
    { numRuns: 2000 },
  )
})

test('a phone read again is the same phone, in every country', () => {
  fc.assert(
    fc.property(anyMobile, anyCountry, (number, country) => {
      const phone = outcome(number, country)
      if (typeof phone === 'string') expect(parsePhone(phone, country)).toBe(phone)
    }),
    { numRuns: 1000 },
  )
})

test('nearly every number like an example is one', () => {
  const read = fc.sample(anyMobile, 500).filter((number) => typeof outcome(number, 'CO') === 'string')
  expect(read.length).toBeGreaterThan(450)
})

test('one client, never two: each address that WhatsApp may report leads back to the same phone', () => {
  fc.assert(
    fc.property(anyMobile, (number) => {
      const phone = outcome(number, 'CO')
      if (phone instanceof Error) return
      const variants = phoneVariants(phone)
      expect(variants[0]).toBe(phone)
      expect(new Set(variants).size).toBe(variants.length)
      for (const variant of variants) {
        expect(parsePhone(variant, 'CO')).toBe(phone)
        expect(phoneAt(variant)).toBe(phone)
        expect(phoneVariants(variant).toSorted()).toEqual(variants.toSorted())
      }
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['+525512345678', ['+525512345678', '+5215512345678']],
  ['+5215512345678', ['+5215512345678', '+525512345678']],
  ['+5491158749895', ['+5491158749895', '+541158749895']],
  ['+541158749895', ['+541158749895', '+5491158749895']],
  ['+5511987654321', ['+5511987654321', '+551187654321']],
  ['+551187654321', ['+551187654321', '+5511987654321']],
  ['+573104827719', ['+573104827719']],
])('the person at %s may be reported as %j', (phone, variants) => {
  expect(phoneVariants(phone as Phone)).toEqual(variants)
})

test.each([
  ['CO.13491208655302741918', null],
  ['CO.ENT.7F3A', null],
  ['', null],
  ['+999123456789', '+999123456789'],
])('the phone of %j is %j', (address, phone) => {
  expect(phoneAt(address)).toBe(phone)
})

test.each([
  ['+573104827719', '+57 310 482 7719'],
  ['+576017452210', '+57 601 745 2210'],
  ['+584121234567', '+58 412 123 4567'],
  ['+525512345678', '+52 55 1234 5678'],
  ['+5491158749895', '+54 9 11 5874 9895'],
  ['+5511987654321', '+55 11 98765 4321'],
  ['+34612345678', '+34 612 34 56 78'],
])('%s is shown as %s', (phone, shown) => {
  expect(formatPhone(phone as Phone)).toBe(shown)
})

test('a country is one whose phones we can read', () => {
  expect(countries.every(isCountry)).toBe(true)
  expect(['XX', 'co', 'Colombia', '', 'constructor', '__proto__'].some(isCountry)).toBe(false)
})

function exampleOf(country: CountryCode) {
  const example = getExampleNumber(country, examples)
  if (example === undefined) throw new Error(`no example for ${country}`)
  return example
}

function outcome(written: string, country: string): Phone | Error {
  try {
    return parsePhone(written, country)
  } catch (error) {
    return error as Error
  }
}
