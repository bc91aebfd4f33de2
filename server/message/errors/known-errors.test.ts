import { expect, test } from 'vitest'
import { failureCodes } from '../../../emulator/rules/failures.ts'
import { refusalCodes } from '../../../emulator/twilio/errors.ts'
import { locales, type Locale } from '../../calendar/locale.ts'
import { failureOf } from '../failure.ts'
import { type ErrorClass, knownError, knownErrors, NOBODY_KNOWS, stopsSender } from './known-errors.ts'

const codes = Object.keys(knownErrors).map(Number)

/** What Twilio's pages and WhatsApp's say of each code that a message to WhatsApp may meet. */
const documented: Record<ErrorClass, number[]> = {
  permanent: [
    21211, 21603, 21604, 21609, 21612, 21614, 21617, 21619, 21654, 21656, 21658, 21910, 30004, 30005, 30006, 30036, 63005, 63013, 63019,
    63021, 63025, 63028, 63030, 63031, 63032, 63034, 63037,
  ],
  retry: [20429, 21611, 30001, 30003, 30008, 63009, 63010, 63012, 63017, 63018, 63023, 63029, 63038],
  operator: [
    20003, 20404, 21212, 21408, 21606, 21608, 21655, 21701, 30002, 30007, 63001, 63002, 63007, 63008, 63015, 63020, 63022, 63026, 63027,
    63040, 63041, 63042, 63049, 63051, 63062,
  ],
  suppress: [21610, 63014],
  other_form: [63016],
  other_variant: [63003, 63024],
}

/** What Twilio answers to requests that this product does not make: media, scheduling, other resources. */
const neverAsked = [20001, 20009, 20500, 21620, 21623, 30409, 35111, 35114, 35115, 35117, 35118, 35126, 92009, 92010]

test('every code that a message may meet is known, and of the class that is documented', () => {
  const known = Map.groupBy(codes, (code) => knownErrors[code]?.class)
  expect(Object.fromEntries(known)).toEqual(documented)
})

test('every code that the twin may answer is known, but for those to requests we never make', () => {
  const answered = [...new Set([...refusalCodes, ...failureCodes])]
  expect(answered.filter((code) => knownError(code) === undefined).sort((a, b) => a - b)).toEqual(neverAsked)
})

test('what stops a sender is a trouble of the business or the installation, never of one phone', () => {
  const stopping = codes.filter((code) => stopsSender(code))
  expect(stopping.length).toBeGreaterThan(10)
  expect(stopping.filter((code) => knownErrors[code]?.class !== 'operator')).toEqual([])
  expect([21701, 63020, 63026].filter((code) => !stopping.includes(code))).toEqual([])
})

test('what is tried again is tried a number of times; only a crowd at the door for as long as it is of use', () => {
  const endless = codes.filter((code) => {
    const known = knownErrors[code]
    return known?.class === 'retry' && !(known.pace.retries >= 1 && known.pace.retries < 20)
  })
  expect(endless).toEqual([20429])
})

/** Words of those who build such systems, not of those who sit at a reception. */
const jargon =
  /\b(API|HTTPS?|SID|BSUID|E\.164|WABA|JSON|URL|webhook|callback|endpoint|payload|token|throttl\w*|rate.?limit\w*|timeout|backoff|opt-?out|handset|carrier|freeform|media|placeholder|parámetro|parâmetro|parameter|variable|variável|sandbox|\d{5})\b/i

test.each(locales)('in %s each failure says what happened and what to do, in plain words', (locale) => {
  for (const code of [...codes, NOBODY_KNOWS, null, 99_999]) {
    const { title, fix } = failureOf(code, locale)
    expect(title, `the title of ${code}`).toMatch(/^\p{Lu}.{10,}[^.\s]$/u)
    expect(fix, `the fix of ${code}`).toMatch(/^\p{Lu}.{10,}[^.]\.$/u)
    for (const words of [title, fix]) expect(words, `of ${code}`).not.toMatch(jargon)
  }
})

test.each(locales)('in %s no two things that can happen have one title', (locale) => {
  const titles = new Map<string, Set<string>>()
  for (const code of [...codes, NOBODY_KNOWS, null, 99_999]) {
    const { title } = failureOf(code, locale)
    const meaning = knownError(code)?.meaning ?? (code === null ? 'no_reason' : 'unknown')
    titles.set(title, (titles.get(title) ?? new Set()).add(meaning))
  }
  expect([...titles].filter(([, meanings]) => meanings.size > 1)).toEqual([])
  expect(titles.size).toBe(new Set(Object.values(knownErrors).map(({ meaning }) => meaning)).size + 3)
})

test.each(Object.entries({ es: 'ALTA', en: 'START', 'pt-BR': 'VOLTAR' }) as [Locale, string][])(
  'in %s who wants no messages can come back by writing %s, and nobody is told to retry',
  (locale, word) => {
    for (const code of documented.suppress) {
      expect(failureOf(code, locale).fix).toContain(word)
      expect(failureOf(code, locale).fix).not.toMatch(/reintenta|retry|tente de novo/i)
    }
  },
)

test('a message of which nobody knows may be tried again by hand, under a code that no provider uses', () => {
  expect(knownError(NOBODY_KNOWS)?.class).toBe('permanent')
  expect([...codes, ...neverAsked, ...refusalCodes]).not.toContain(NOBODY_KNOWS)
  expect(failureOf(NOBODY_KNOWS, 'es')).toMatchObject({ code: NOBODY_KNOWS, title: 'No se sabe si el mensaje llegó' })
})

test('a code that nobody knows, and none, still have words', () => {
  expect(failureOf(99_999, 'es')).toMatchObject({ code: 99_999, title: 'WhatsApp no aceptó el mensaje' })
  expect(failureOf(null, 'en')).toMatchObject({ code: 0, title: 'The message could not be delivered' })
})
