import { mkdir, stat } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { type RunningProduct, startProduct } from '../tests/pages/running-product.ts'
import { hand, type Look, openBrowser, openScreen } from '../tests/pages/screen.ts'
import type { Answer } from '../tests/processes/product.ts'

/** They are part of the repository: a reader's patience and its history have a limit. */
const MOST_BYTES = 400_000
const DAY_MS = 86_400_000
/** Long enough for every message to be read, and for fonts and animations to come to rest. */
const REST_MS = 5_000

const folder = fileURLToPath(new URL(process.argv[2] ?? '../docs/pictures/', import.meta.url))
const client = { name: "María José D'Angelo Ñáñez 💇", phone: '+573104827719' }

await mkdir(folder, { recursive: true })
const product = await startProduct()
const browser = await openBrowser()
try {
  await liveThrough(product)
  await takeAll(browser, product)
} finally {
  await browser.close()
  await product.stop()
}

/** A client of two appointments: one moves, the other is cancelled. */
async function liveThrough({ shop }: RunningProduct): Promise<void> {
  const book = (days: number, time: string) => shop.books({ ...client, startsAt: `${dayAhead(days)}T${time}` })
  const moved = await book(3, '15:00')
  const cancelled = await book(10, '09:30')
  await shop.api('PATCH', `/appointments/${idOf(moved)}`, { body: { startsAt: `${dayAhead(4)}T10:15` } })
  await shop.api('POST', `/appointments/${idOf(cancelled)}/cancel`)
  await new Promise((resolve) => setTimeout(resolve, REST_MS))
}

async function takeAll(browser: Browser, { web, phone }: RunningProduct): Promise<void> {
  const phonePage = `${phone}?lang=es#${client.phone}`
  await take(browser, 'phone', phonePage, { density: 1.5 })
  await take(browser, 'phone-390', phonePage, { size: hand, density: 2 })
  await take(browser, 'welcome', web, { density: 2 })
}

async function take(browser: Browser, name: string, address: string, look: Look): Promise<void> {
  const { page, faults } = await openScreen(browser, address, look)
  await page.waitForTimeout(REST_MS)
  const path = `${folder}${name}.png`
  await page.screenshot({ path })
  const { size } = await stat(path)
  console.log(`${path}  ${Math.round(size / 1000)} kB`)
  if (faults.length > 0) throw new Error(`${name}: ${faults.join('\n')}`)
  if (size > MOST_BYTES) throw new Error(`${name} has ${size} bytes: lower its density, or show less`)
}

function dayAhead(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
}

function idOf({ status, body }: Answer): string {
  if (status !== 201) throw new Error(`Not booked: ${status} ${JSON.stringify(body)}`)
  return (body as { id: string }).id
}
