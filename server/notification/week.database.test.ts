import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, type World } from '../../tests/world/world.ts'
import { hostOf } from './templates/standing.ts'
import { pushTemplates } from './templates/push-templates.ts'
import { watchTemplates } from './templates/watch-templates.ts'

const HOUR_MS = 3_600_000
const START = Date.parse('2026-03-02T14:00:00Z')

let world: World

beforeAll(async () => {
  world = await openWorld({ twinFollows: true, rules: { autoApprove: true } })
})
afterAll(() => world.close())

interface Sent {
  body: string
  contentSid: string | null
  errorCode: number | null
  status: string
}

test('from nothing to approved templates to a week of reminders: no 63016, and nothing is held without a reason', async () => {
  const salon = await world.openBusiness()
  const { organization } = salon
  const host = hostOf(world.app.channels, organization)
  if (host === undefined) throw new Error('The account takes templates')
  const pushed = await pushTemplates(world.app.delivery, organization, host)
  expect(pushed).toHaveLength(15)
  expect(new Set(pushed.map(({ outcome }) => outcome))).toEqual(new Set(['pushed']))
  const early = await salon.books('Ana', { at: wall(60), phone: '+573001000000' })
  await world.work()
  expect((await salon.messages(early))[0]).toMatchObject({ status: 'queued', waitingCode: 'no_template' })
  await world.timePassesTo(new Date(START + HOUR_MS))
  await watchTemplates({ ...world.app.delivery, channels: world.app.channels })

  const booked = [early]
  for (let number = 1; number <= 14; number += 1) {
    booked.push(
      await salon.books(`Cliente ${number}`, { at: wall(2 + number * 11), phone: `+5730010000${String(number).padStart(2, '0')}` }),
    )
  }
  await world.timePassesTo(new Date(START + 8 * 24 * HOUR_MS))

  const sent = (await world.ledger()) as unknown as Sent[]
  expect(sent.map(({ errorCode }) => errorCode).filter((code) => code !== null)).toEqual([])
  expect(sent.every(({ contentSid, status }) => contentSid !== null && status === 'read')).toBe(true)
  const all = (await Promise.all(booked.map((appointment) => salon.messages(appointment)))).flat()
  expect(all).toHaveLength(sent.length)
  expect(all.filter(({ status }) => status !== 'sent')).toEqual([])
  const reminders = (await Promise.all(booked.map((appointment) => salon.reminders(appointment)))).flat()
  const told = reminders.filter(({ status }) => status === 'sent').length
  expect(told).toBe(all.filter(({ kind }) => kind.startsWith('reminder')).length)
  expect(reminders.filter(({ status, reasonCode }) => status !== 'sent' && reasonCode === null)).toEqual([])
  expect(told).toBeGreaterThanOrEqual(28)
})

/** So many hours after the start of the story, on the wall of a salon in Bogotá. */
function wall(hours: number): string {
  return new Date(START + (hours - 5) * HOUR_MS).toISOString().slice(0, 16)
}
