import { setTimeout as sleep } from 'node:timers/promises'
import type { Shop } from '../tests/processes/shop.ts'
import { until } from '../tests/processes/until.ts'
import type { Figure } from './figure.ts'
import type { Scene } from './scene.ts'
import { median, percentile } from './statistics.ts'

const DAY_MS = 86_400_000
/** A business’s product runs for weeks: it is measured when it has found its stride, after five seconds. */
const WARM_UP = 100
const EVERY_MS = 50

interface Asked {
  phone: string
  askedAt: number
  answeredAt: number
}

/**
 * Twenty bookings a second: from the request for each until the emulator had its confirmation, by the emulator's own note. The emulator
 * is asked for that when all are over: asked meanwhile, it would be measured. `where`: what the product runs as.
 */
export async function confirmationLatency({ database, emulator }: Scene, shop: Shop, where: string, count: number): Promise<Figure[]> {
  const all: Asked[] = []
  let nextAt = Date.now()
  for (let number = 0; number < WARM_UP + count; number += 1) {
    await sleep(Math.max(0, nextAt - Date.now()))
    nextAt = Math.max(nextAt, Date.now() - EVERY_MS) + EVERY_MS
    all.push(await book(shop, number))
  }
  const [booked, confirmed]: [number[], number[]] = [[], []]
  for (const { phone, askedAt, answeredAt } of all.slice(WARM_UP)) {
    booked.push(answeredAt - askedAt)
    confirmed.push((await until('a confirmation', 10_000, () => acceptedFor(emulator.url, phone))) - askedAt)
  }
  const figure = (what: string, value: number): Figure => ({ what, database, unit: 'ms', values: [value] })
  return [
    figure(`${where}: booking over the API, p50`, median(booked)),
    figure(`${where}: from booking to the confirmation’s request upstream, p50`, median(confirmed)),
    figure(`${where}: the same, p95`, percentile(confirmed, 0.95)),
    figure(`${where}: the same, p99`, percentile(confirmed, 0.99)),
  ]
}

async function book(shop: Shop, number: number): Promise<Asked> {
  const phone = `+57311${String(number).padStart(7, '0')}`
  const askedAt = Date.now()
  const { status } = await shop.books({ name: `Cliente ${number}`, phone, startsAt: new Date(askedAt + 2 * DAY_MS).toISOString() })
  if (status !== 201) throw new Error(`A booking was answered ${status}`)
  return { phone, askedAt, answeredAt: Date.now() }
}

/** Asks for this phone alone: the whole ledger would cost the emulator more than the message did. */
async function acceptedFor(url: string, phone: string): Promise<number | undefined> {
  const answer = await fetch(`${url}/emulator/conversations/${encodeURIComponent(phone)}`)
  const { messages } = (await answer.json()) as { messages: { at: { accepted: number } }[] }
  return messages[0]?.at.accepted
}
