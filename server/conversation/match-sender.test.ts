import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Phone, parsePhone } from '../phone/phone.ts'
import { addressToKeep, variantsOf } from './match-sender.ts'

/** One line: how a receptionist may write it down, and from where WhatsApp may say that it writes. */
interface Line {
  id: string
  country: string
  written: string[]
  reported: string[]
}

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`))
const oneOf = (...values: string[]) => fc.constantFrom(...values)

const mexican = fc.tuple(oneOf('55', '33', '81'), digits(8)).map(([area, rest]): Line => ({
  id: `MX ${area}${rest}`,
  country: 'MX',
  written: [`${area} ${rest}`, `+52 ${area}${rest}`, `+52 1 ${area}${rest}`, `044 ${area}${rest}`],
  reported: [`+52${area}${rest}`, `+521${area}${rest}`],
}))

const argentine = fc.tuple(oneOf('11', '351', '2966'), digits(8)).map(([area, rest]): Line => {
  const line = rest.slice(0, 10 - area.length)
  return {
    id: `AR ${area}${line}`,
    country: 'AR',
    written: [`${area} ${line}`, `+54 9 ${area} ${line}`, `0${area} 15 ${line}`, `+54 ${area} ${line}`],
    reported: [`+549${area}${line}`, `+54${area}${line}`],
  }
})

/** Older mobiles had eight digits, the first from 6 to 9, and WhatsApp still calls many of them so. */
const brazilianOld = fc.tuple(oneOf('11', '21', '85'), oneOf('6', '7', '8', '9'), digits(7)).map(([area, first, rest]): Line => ({
  id: `BR ${area}9${first}${rest}`,
  country: 'BR',
  written: [`(${area}) 9${first}${rest}`, `+55 ${area} ${first}${rest}`, `+55 ${area} 9 ${first}${rest}`],
  reported: [`+55${area}9${first}${rest}`, `+55${area}${first}${rest}`],
}))

/** Newer ones never had eight digits: without the 9 they would be somebody's landline. */
const brazilianNew = fc.tuple(oneOf('11', '21', '85'), oneOf('2', '3', '4', '5'), digits(7)).map(([area, first, rest]): Line => ({
  id: `BR ${area}9${first}${rest}`,
  country: 'BR',
  written: [`(${area}) 9${first}${rest}`],
  reported: [`+55${area}9${first}${rest}`],
}))

const brazilianLandline = fc.tuple(oneOf('11', '21', '85'), oneOf('2', '3', '4', '5'), digits(7)).map(([area, first, rest]): Line => ({
  id: `BR ${area}${first}${rest}`,
  country: 'BR',
  written: [`(${area}) ${first}${rest}`],
  reported: [`+55${area}${first}${rest}`],
}))

const colombian = digits(7).map((rest): Line => ({
  id: `CO 310${rest}`,
  country: 'CO',
  written: [`310 ${rest}`],
  reported: [`+57310${rest}`],
}))

const anyLine = fc.oneof(mexican, argentine, brazilianOld, brazilianNew, brazilianLandline, colombian)

/** A line and one that is easily taken for it: the same digits with something put before them, left out or another country's. */
const neighbours = fc.oneof(
  fc.tuple(anyLine, anyLine),
  brazilianNew.map((mobile) => {
    const number = mobile.id.slice(3)
    const landline = number.slice(0, 2) + number.slice(3)
    return [mobile, { id: `BR ${landline}`, country: 'BR', written: [`+55${landline}`], reported: [`+55${landline}`] }] as [Line, Line]
  }),
)

function stored({ country, written }: Line): (Phone | undefined)[] {
  return written.map((text) => {
    try {
      return parsePhone(text, country)
    } catch {
      return undefined
    }
  })
}

/** Answers under how many stored forms the one was found. */
function tellApart(one: Line, other: Line): number {
  const phones = stored(one).filter((phone) => phone !== undefined)
  for (const phone of phones) {
    for (const address of one.reported) expect(variantsOf(address), `${phone} ← ${address}`).toContain(phone)
    if (one.id === other.id) continue
    for (const address of other.reported) expect(variantsOf(address), `${phone} ← ${address}`).not.toContain(phone)
  }
  return phones.length
}

test('whoever writes is found under every form of their number that can be stored, and nobody else is', () => {
  let found = 0
  fc.assert(
    fc.property(neighbours, ([one, other]) => {
      found += tellApart(one, other) + tellApart(other, one)
    }),
    { numRuns: 3_000 },
  )
  // Most random numbers are real ones; were all refused, nothing would have been tried.
  expect(found).toBeGreaterThan(6_000)
})

test('an id that is no number is nobody’s phone', () => {
  for (const address of ['CO.1A2B3C4D', 'CO.ENT.77', '', '+', '573104827719', '+0573104827719', '+57310482771x', ' +573104827719']) {
    expect(variantsOf(address)).toEqual([])
  }
})

test('we write back to where a client writes from only if that is their phone, or they gave none', () => {
  const phone = '+525512345678' as Phone
  expect(addressToKeep(phone, '+5215512345678')).toBe('+5215512345678')
  expect(addressToKeep(phone, '+573104827719')).toBeUndefined()
  expect(addressToKeep(phone, 'MX.1A2B')).toBeUndefined()
  expect(addressToKeep(null, 'MX.1A2B')).toBe('MX.1A2B')
})
