import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../platform/refusal.ts'
import { addMinutes, isTimeZone, resolveStart, toInstant, toLocal, withOffset, type LocalDateTime } from './zone.ts'

const zones = [
  'America/Bogota',
  'America/Mexico_City',
  'America/Tijuana',
  'America/Sao_Paulo',
  'America/Santiago',
  'America/Asuncion',
  'America/Argentina/Buenos_Aires',
  'Europe/Madrid',
]

const anyZone = fc.constantFrom(...zones)
const anyInstant = fc.integer({ min: 86_400, max: Date.UTC(2199, 0) / 1000 }).map((seconds) => new Date(seconds * 1000))
const anyLocal = anyInstant.map((instant) => instant.toISOString().slice(0, 19) as LocalDateTime)

describe.each(zones)('every clock change of 2026 and 2027 in %s', (zone) => {
  const changes = clockChanges(zone)

  test('are the ones we know of', () => {
    const twiceAYear = ['America/Tijuana', 'America/Santiago', 'Europe/Madrid']
    expect(changes).toHaveLength(twiceAYear.includes(zone) ? 4 : 0)
  })

  test('a wall-clock time inside the gap does not exist', () => {
    for (const { from, to } of changes.filter(isForward)) {
      expect(toInstant(local(from), zone)).toBeUndefined()
      expect(toInstant(local(to.subtract({ seconds: 1 })), zone)).toBeUndefined()
      expect(refusalOf(() => resolveStart(local(from.add({ minutes: 30 })), zone))).toMatchObject({
        code: 'nonexistent-time',
        message: `${minutes(from.add({ minutes: 30 }))} does not exist in ${zone}: the clock jumps from ${clock(from)} to ${clock(to)}`,
        faults: [{ path: 'startsAt' }],
      })
      expect(toInstant(local(to), zone)).toBeDefined()
    }
  })

  test('a wall-clock time that comes twice is the first of them', () => {
    for (const { at, from, to } of changes.filter((change) => !isForward(change))) {
      const overlap = from.since(to).total('minutes')
      expect(toInstant(local(to), zone)).toEqual(addMinutes(at, -overlap))
      expect(toInstant(local(from.subtract({ seconds: 1 })), zone)).toEqual(new Date(at.getTime() - 1000))
      expect(toInstant(local(from), zone)).toEqual(addMinutes(at, overlap))
    }
  })

  test('the second coming of an hour, given by its offset, keeps its instant', () => {
    for (const { at, to } of changes.filter((change) => !isForward(change))) {
      expect(resolveStart(withOffset(at, zone), 'UTC').instant).toEqual(at)
      expect(resolveStart(withOffset(at, zone), zone)).toEqual({ local: local(to), instant: at })
    }
  })

  test('three in the afternoon is three in the afternoon on the days around the change', () => {
    for (const { to } of changes) {
      for (const days of [-1, 0, 1]) {
        const afternoon = local(to.add({ days }).with({ hour: 15, minute: 0 }))
        expect(resolveStart(afternoon, zone).local).toBe(afternoon)
        expect(withOffset(resolveStart(afternoon, zone).instant, zone).slice(0, 19)).toBe(afternoon)
      }
    }
  })
})

test('a wall-clock time that exists comes back as it was', () => {
  fc.assert(
    fc.property(anyLocal, anyZone, (time, zone) => {
      const instant = toInstant(time, zone)
      if (instant !== undefined) expect(toLocal(instant, zone)).toBe(time)
    }),
  )
})

test('only a clock that jumps forward leaves times that do not exist', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, (instant, zone) => {
      expect(toInstant(toLocal(instant, zone), zone)).toBeDefined()
    }),
  )
})

test('an instant given by its offset is that instant, in whatever zone it is written', () => {
  fc.assert(
    fc.property(anyInstant, anyZone, anyZone, (instant, here, there) => {
      const written = withOffset(instant, there)
      expect(new Date(written)).toEqual(instant)
      expect(resolveStart(written, here)).toEqual({ local: toLocal(instant, here), instant })
    }),
  )
})

test.each([
  ['2026-12-03T15:00', '2026-12-03T15:00:00', '2026-12-03T20:00:00.000Z'],
  ['2026-12-03T15:00:07', '2026-12-03T15:00:07', '2026-12-03T20:00:07.000Z'],
  ['2026-12-03T15:00:07.999', '2026-12-03T15:00:07', '2026-12-03T20:00:07.000Z'],
  ['2026-12-03T20:00Z', '2026-12-03T15:00:00', '2026-12-03T20:00:00.000Z'],
  ['2026-12-03T20:00:07.999Z', '2026-12-03T15:00:07', '2026-12-03T20:00:07.000Z'],
  ['2026-12-03T21:00+01:00', '2026-12-03T15:00:00', '2026-12-03T20:00:00.000Z'],
  ['2026-12-03T21:00:00+0100', '2026-12-03T15:00:00', '2026-12-03T20:00:00.000Z'],
  ['2026-12-03t20:00z', '2026-12-03T15:00:00', '2026-12-03T20:00:00.000Z'],
  ['2028-02-29T23:59:59', '2028-02-29T23:59:59', '2028-03-01T04:59:59.000Z'],
  ['1970-01-01T00:00', '1970-01-01T00:00:00', '1970-01-01T05:00:00.000Z'],
  ['2200-12-31T23:59', '2200-12-31T23:59:00', '2201-01-01T04:59:00.000Z'],
])('%s in Bogotá is %s', (written, time, instant) => {
  expect(resolveStart(written, 'America/Bogota')).toEqual({ local: time, instant: new Date(instant) })
})

test.each([
  ['', 'is not a date and time'],
  ['mañana a las 3', 'is not a date and time'],
  ['2026-12-03', 'is not a date and time'],
  ['2026-12-03 15:00', 'is not a date and time'],
  ['2026-12-03T15', 'is not a date and time'],
  ['2026-02-29T15:00', 'is not a date and time'],
  ['2026-13-01T15:00Z', 'is not a date and time'],
  ['2026-12-03T24:00', '"2026-12-03T24:00" is not a date and time'],
  ['2026-12-03T15:00:60', 'is not a date and time'],
  ['2026-12-03T15:00+99:00', 'is not a date and time'],
  ['2026-12-03T15:00[America/Bogota]', 'is not a date and time'],
  ['1764792000', 'is not a date and time'],
  ['1969-12-31T23:59', 'the year must be from 1970 to 2200'],
  ['0000-01-01T00:00Z', 'the year must be from 1970 to 2200'],
  ['2201-01-01T00:00', 'the year must be from 1970 to 2200'],
  ['2201-01-01T05:00Z', 'the year must be from 1970 to 2200'],
  ['9999-12-31T23:59Z', 'the year must be from 1970 to 2200'],
])('"%s" is refused', (written, message) => {
  const refusal = refusalOf(() => resolveStart(written, 'America/Bogota'))
  expect(refusal).toMatchObject({ code: 'invalid-time', faults: [{ path: 'startsAt' }] })
  expect(refusal.message).toContain(message)
})

test('whatever is written, it is read or refused', () => {
  const digits = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'))
  const nearly = fc
    .tuple(digits, digits, digits, digits, digits, fc.constantFrom('', 'Z', '+05:00', '-23:59', '.5', ':61', ' '))
    .map(([year, month, day, hour, minute, rest]) => `20${year}-${month}-${day}T${hour}:${minute}${rest}`)
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), anyZone, (written, zone) => {
      const outcome = attempt(() => resolveStart(written, zone))
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Refusal)
      else expect(outcome.local).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)
    }),
  )
})

test('a whole day that never was is named by its date', () => {
  expect(refusalOf(() => resolveStart('2011-12-30T10:00', 'Pacific/Apia')).message).toBe(
    '2011-12-30T10:00 does not exist in Pacific/Apia: the clock jumps from 2011-12-30T00:00 to 2011-12-31T00:00',
  )
})

test('fractions of a second are dropped, never rounded up', () => {
  const late = new Date('2026-12-03T20:00:59.999Z')
  expect(toLocal(late, 'America/Bogota')).toBe('2026-12-03T15:00:59')
  expect(withOffset(late, 'America/Bogota')).toBe('2026-12-03T15:00:59-05:00')
})

test('minutes are elapsed time: an hour across the change of clocks is an hour', () => {
  const before = new Date('2026-03-29T00:30:00Z')
  expect(toLocal(before, 'Europe/Madrid')).toBe('2026-03-29T01:30:00')
  expect(toLocal(addMinutes(before, 60), 'Europe/Madrid')).toBe('2026-03-29T03:30:00')
})

test('a time zone is a name that has rules', () => {
  expect(['America/Bogota', 'America/Buenos_Aires', 'Asia/Calcutta', 'UTC', 'Etc/GMT+5'].every(isTimeZone)).toBe(true)
  expect(['', '+05:00', '-05', 'GMT+5', 'Bogotá', 'America/Macondo', ' America/Bogota', 'localtime'].some(isTimeZone)).toBe(false)
})

interface ClockChange {
  at: Date
  /** What the clock would have shown, and what it shows instead. */
  from: Temporal.PlainDateTime
  to: Temporal.PlainDateTime
}

function clockChanges(zone: string): ClockChange[] {
  const changes: ClockChange[] = []
  let change = Temporal.ZonedDateTime.from({ year: 2026, month: 1, day: 1, timeZone: zone }).getTimeZoneTransition('next')
  while (change !== null && change.year < 2028) {
    const from = change.subtract({ seconds: 1 }).toPlainDateTime().add({ seconds: 1 })
    changes.push({ at: new Date(change.epochMilliseconds), from, to: change.toPlainDateTime() })
    change = change.getTimeZoneTransition('next')
  }
  return changes
}

function isForward({ from, to }: ClockChange): boolean {
  return Temporal.PlainDateTime.compare(from, to) < 0
}

function local(time: Temporal.PlainDateTime): LocalDateTime {
  return time.toString({ smallestUnit: 'second' }) as LocalDateTime
}

function minutes(time: Temporal.PlainDateTime): string {
  return time.toString({ smallestUnit: 'minute' })
}

function clock(time: Temporal.PlainDateTime): string {
  return time.toPlainTime().toString({ smallestUnit: 'minute' })
}

function attempt<T>(act: () => T): T | Error {
  try {
    return act()
  } catch (error) {
    return error as Error
  }
}

function refusalOf(act: () => unknown): Error {
  const outcome = attempt(act)
  expect(outcome).toBeInstanceOf(Refusal)
  return outcome as Error
}
