import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeSlots, meets, nextFree, type Stretch, stretchesOf } from './free-slots.ts'
import { datesFrom, type LocalDate, openOn, type TimeSpan } from './opening-hours.ts'
import { addMinutes, toInstant, toLocal } from './zone.ts'

const MINUTE_MS = 60_000
const never = new Date(0)
const at = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Days on which clocks change, the days around them, and any others. */
const day = fc.oneof(
  ...['2026-03-28', '2026-10-24', '2026-03-07', '2026-10-31', '2026-04-04', '2026-09-05', '2027-04-02'].map((from) =>
    fc.constantFrom(...datesFrom(from as LocalDate, 3)),
  ),
)
const zone = fc.constantFrom(
  'Europe/Madrid',
  'America/Tijuana',
  'America/Santiago',
  'America/Bogota',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
)
const week = fc.array(
  fc
    .record({ weekday: fc.integer({ min: 1, max: 7 }), from: fc.nat({ max: 1438 }), length: fc.integer({ min: 1, max: 1440 }) })
    .map(({ weekday, from, length }) => ({ weekday, from: at(from), to: at(Math.min(1440, from + length)) })),
  { minLength: 4, maxLength: 30 },
)
const durationMinutes = fc.constantFrom(5, 15, 30, 45, 60, 90, 240)
const busyOn = (date: LocalDate, timeZone: string) =>
  fc.array(
    fc.record({ from: fc.nat({ max: 1500 }), length: fc.integer({ min: 5, max: 300 }) }).map(({ from, length }): Stretch => {
      const [dayBegins] = stretchesOf(date, timeZone, [{ from: '00:00', to: '24:00' }])
      const begin = addMinutes(dayBegins?.from ?? never, from)
      return { from: begin, to: addMinutes(begin, length) }
    }),
    { maxLength: 8 },
  )

const question = fc
  .tuple(day, zone, week, durationMinutes)
  .chain(([date, timeZone, hours, minutes]) =>
    fc.tuple(fc.constant({ date, timeZone, open: openOn(hours, date), durationMinutes: minutes }), busyOn(date, timeZone)),
  )
  .map(([asked, busy]) => ({ ...asked, busy, now: never }))

test('no slot meets anything that is taken, and none is outside the hours, at any minute of it', () => {
  let offered = 0
  fc.assert(
    fc.property(question, (asked) => {
      for (const { startsAt } of freeSlots(asked)) {
        offered += 1
        const slot = { from: startsAt, to: addMinutes(startsAt, asked.durationMinutes) }
        expect(asked.busy.filter((one) => meets(slot, one))).toEqual([])
        for (let moment = slot.from.getTime(); moment < slot.to.getTime(); moment += 5 * MINUTE_MS) {
          const local = toLocal(new Date(moment), asked.timeZone)
          expect(isOpen(asked.open, asked.date, local), `${local} within ${JSON.stringify(asked.open)}`).toBe(true)
        }
      }
    }),
    { numRuns: 300 },
  )
  expect(offered).toBeGreaterThan(100)
})

test('every slot is a time that exists, the first of two, on a quarter hour, and offered once', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const slots = freeSlots(asked)
      for (const { localStart, startsAt } of slots) {
        expect(toInstant(localStart, asked.timeZone)).toEqual(startsAt)
        expect(toLocal(startsAt, asked.timeZone)).toBe(localStart)
        expect(Number(localStart.slice(14, 16)) % 15).toBe(0)
      }
      expect(new Set(slots.map(({ localStart }) => localStart)).size).toBe(slots.length)
    }),
  )
})

test('whatever quarter hour is open, free and long enough is offered', () => {
  fc.assert(
    fc.property(question, fc.nat({ max: 95 }), (asked, quarter) => {
      const localStart = `${asked.date}T${at(quarter * 15)}:00`
      const startsAt = toInstant(localStart as never, asked.timeZone)
      const slot = startsAt && { from: startsAt, to: addMinutes(startsAt, asked.durationMinutes) }
      const fits =
        slot !== undefined &&
        !asked.busy.some((one) => meets(slot, one)) &&
        stretchesOf(asked.date, asked.timeZone, asked.open).some(({ from, to }) => from <= slot.from && slot.to <= to) &&
        wallTimes(slot, asked.timeZone).every((local) => isOpen(asked.open, asked.date, local))
      expect(freeSlots(asked).some((one) => one.localStart === localStart)).toBe(fits)
    }),
  )
})

test('an hour that the clock jumps over is never offered, and what has passed neither', () => {
  const asked = {
    date: '2026-03-29' as LocalDate,
    timeZone: 'Europe/Madrid',
    open: [{ from: '01:00', to: '04:00' }],
    busy: [],
    durationMinutes: 30,
  }
  const times = (now: Date) => freeSlots({ ...asked, now }).map(({ localStart }) => localStart.slice(11, 16))
  expect(times(never)).toEqual(['01:00', '01:15', '01:30', '01:45', '03:00', '03:15', '03:30'])
  expect(times(new Date('2026-03-29T01:15:00Z')), 'that is 03:15').toEqual(['03:30'])
})

test('an hour that comes twice is offered once, as the first', () => {
  const asked = {
    date: '2026-10-25' as LocalDate,
    timeZone: 'Europe/Madrid',
    open: [{ from: '01:30', to: '03:30' }],
    busy: [],
    durationMinutes: 30,
  }
  expect(freeSlots({ ...asked, now: never }).map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-10-24T23:30:00.000Z',
    '2026-10-24T23:45:00.000Z',
    '2026-10-25T00:00:00.000Z',
    '2026-10-25T00:15:00.000Z',
    '2026-10-25T00:30:00.000Z',
    '2026-10-25T00:45:00.000Z',
    '2026-10-25T02:00:00.000Z',
  ])
})

test('a slot in whose middle the clock is set back to before the opening is not offered', () => {
  const asked = {
    date: '2026-10-25' as LocalDate,
    timeZone: 'Europe/Madrid',
    open: [{ from: '02:01', to: '03:00' }],
    busy: [],
    durationMinutes: 60,
  }
  expect(freeSlots({ ...asked, now: never })).toEqual([])
})

test('the next free moment is free, and there is none before it', () => {
  const minute = fc.nat({ max: 600 })
  const stretches = fc.array(
    fc.tuple(minute, fc.integer({ min: 5, max: 120 })).map(([from, length]) => ({ from: after(from), to: after(from + length) })),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(minute, durationMinutes, stretches, (from, minutes, busy) => {
      const open = [{ from: after(0), to: after(600) }]
      const found = nextFree(after(from), minutes, open, busy)
      const isFree = (moment: Date): boolean => {
        const wanted = { from: moment, to: addMinutes(moment, minutes) }
        return wanted.to <= after(600) && !busy.some((one) => meets(wanted, one))
      }
      if (found !== undefined) expect(isFree(found)).toBe(true)
      // To five minutes: whoever ends at 10:02 makes room at 10:05.
      for (let moment = Math.ceil(from / 5) * 5; after(moment) < (found ?? after(600)); moment += 5)
        expect(isFree(after(moment))).toBe(false)
    }),
  )
})

function wallTimes({ from, to }: Stretch, timeZone: string): string[] {
  const minutes = (to.getTime() - from.getTime()) / MINUTE_MS
  return Array.from({ length: minutes / 5 }, (_, index) => toLocal(addMinutes(from, index * 5), timeZone))
}

function after(minutes: number): Date {
  return new Date(Date.UTC(2026, 2, 5) + minutes * MINUTE_MS)
}

function isOpen(open: readonly TimeSpan[], date: LocalDate, local: string): boolean {
  const time = local.slice(11, 16)
  return local.startsWith(date) && open.some(({ from, to }) => from <= time && time < to)
}
