import type { Shop } from '../tests/processes/shop.ts'
import { until } from '../tests/processes/until.ts'
import type { Figure } from './figure.ts'
import type { Scene } from './scene.ts'
import { median, percentile } from './statistics.ts'

const DAY_MS = 86_400_000
const WARM_UP = 20
const LOOK_EVERY_MS = 5

/** One booking after the other, each awaited at the client's phone: from the 201 until the emulator accepted the confirmation. */
export async function confirmationLatency({ database, emulator }: Scene, shop: Shop, count: number): Promise<Figure[]> {
  const booked: number[] = []
  const confirmed: number[] = []
  for (let number = 0; number < WARM_UP + count; number += 1) {
    const phone = `+57311${String(number).padStart(7, '0')}`
    const askedAt = Date.now()
    const { status } = await shop.books({ name: `Cliente ${number}`, phone, startsAt: new Date(askedAt + 2 * DAY_MS).toISOString() })
    const answeredAt = Date.now()
    if (status !== 201) throw new Error(`A booking was answered ${status}`)
    const acceptedAt = await until('a confirmation', 10_000, () => acceptedFor(emulator.url, phone), LOOK_EVERY_MS)
    if (number < WARM_UP) continue
    booked.push(answeredAt - askedAt)
    confirmed.push(Math.max(0, acceptedAt - answeredAt))
  }
  const figure = (what: string, value: number): Figure => ({ what, database, unit: 'ms', values: [value] })
  return [
    figure('booking over the API, p50', median(booked)),
    figure('confirmation after its 201, p50', median(confirmed)),
    figure('confirmation after its 201, p95', percentile(confirmed, 0.95)),
    figure('confirmation after its 201, p99', percentile(confirmed, 0.99)),
  ]
}

/** Asks for this phone alone: the whole ledger would cost the emulator more than the message did. */
async function acceptedFor(url: string, phone: string): Promise<number | undefined> {
  const answer = await fetch(`${url}/emulator/conversations/${encodeURIComponent(phone)}`)
  const { messages } = (await answer.json()) as { messages: { at: { accepted: number } }[] }
  return messages[0]?.at.accepted
}
