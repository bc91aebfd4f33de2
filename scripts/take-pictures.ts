import { mkdir, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { type RunningProduct, startProduct } from '../tests/pages/running-product.ts'
import { fillDay } from '../tests/pages/busy-day.ts'
import { addressIn, atWork, desk } from '../tests/pages/staff.ts'
import { hand, type Look, openBrowser, openScreen } from '../tests/pages/screen.ts'
import { allOf, type Shop } from '../tests/processes/shop.ts'
import { type Act, book, openCard } from './acts.ts'
import { palettePng, type Pixels } from './palette-png.ts'

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

/** A client books, moves it, writes about it, and books again. */
async function liveThrough({ shop, phone }: RunningProduct): Promise<void> {
  const knock = (door: string, body: object) => fetch(new URL(`/emulator/${door}`, phone), { method: 'POST', body: JSON.stringify(body) })
  await knock('users', client)
  const location = await idOf(shop, '/locations', 'Chapinero')
  const professionalId = await idOf(shop, '/professionals', 'Luz Marina Ortiz')
  const book = async (startsAt: string, ...services: string[]): Promise<string> => {
    const serviceIds = await Promise.all(services.map((name) => idOf(shop, '/services', name)))
    const { status, body } = await shop.api('POST', '/appointments', {
      body: { locationId: location, professionalId, serviceIds, startsAt, client },
    })
    if (status !== 201) throw new Error(`Not booked: ${status} ${JSON.stringify(body)}`)
    return (body as { id: string }).id
  }
  const first = await book(`${dayAhead(3)}T15:00`, 'semipermanente', 'pedicure spa')
  await shop.api('PATCH', `/appointments/${first}`, { body: { startsAt: `${dayAhead(4)}T16:15` } })
  await pause(REST_MS)
  await knock('inbound', { from: client.phone, body: '¡Mil gracias! Allá estaré 🙌' })
  await book(`${dayAhead(10)}T09:30`, 'color y brillo')
  await pause(REST_MS)
}

async function takeAll(browser: Browser, product: RunningProduct): Promise<void> {
  const { web, phone, shop } = product
  const phonePage = `${phone}?lang=es#${client.phone}`
  // Somebody else hears of a cancellation while this chat is open.
  await take(browser, 'phone', phonePage, { density: 2 }, () => cancelLast(shop))
  await take(browser, 'phone-390', phonePage, { size: hand, density: 2 })
  await takeAgenda(browser, product)
  // A reader's own page says 3000.
  const firstWords = '[...document.querySelectorAll("pre code")].map(({ firstChild }) => firstChild)'
  const asAtHome = `for (const words of ${firstWords}) words.data = words.data.replace(location.port, 3000)`
  await take(browser, 'welcome', `${web}/welcome`, { density: 2 }, (page) => page.evaluate(asAtHome))
}

/** A busy day of the team, whatever the hour is: the agenda, an appointment whose notice did not arrive, a booking on its way. */
async function takeAgenda(browser: Browser, product: RunningProduct): Promise<void> {
  const day = dayAhead(2)
  await fillDay(product, day)
  await pause(REST_MS)
  const shown: readonly [name: string, size: typeof desk, path: string, act?: Act][] = [
    ['agenda', desk, ''],
    ['agenda-390', hand, ''],
    ['appointment', desk, '', openCard('Íñigo')],
    ['appointment-390', hand, '', openCard('Íñigo')],
    ['booking', desk, '&nueva=1', book],
  ]
  for (const [name, size, path, act] of shown) {
    const { page } = await atWork(browser, product, { size, density: 2 })
    await page.goto(addressIn(product, `agenda?fecha=${day}${path}`))
    await pause(REST_MS)
    await act?.(page)
    await pause(REST_MS)
    await keep(name, palettePng(await pixelsOf(page)))
    await page.context().close()
  }
}

async function cancelLast(shop: Shop): Promise<void> {
  const appointments = await allOf<{ id: string; status: string; client: { name: string } }>(shop, '/appointments')
  const last = appointments.findLast(({ status, client: { name } }) => status === 'confirmed' && name === 'Íñigo Zárate')
  await shop.api('POST', `/appointments/${last?.id ?? ''}/cancel`)
  await pause(REST_MS)
}

async function take(
  browser: Browser,
  name: string,
  address: string,
  look: Look,
  meanwhile?: (page: Page) => Promise<unknown>,
): Promise<void> {
  const { page, faults } = await openScreen(browser, address, look)
  await page.waitForLoadState('networkidle', { timeout: REST_MS }).catch(() => undefined) // the phone listens for ever
  await meanwhile?.(page)
  const picture = palettePng(await pixelsOf(page))
  if (faults.length > 0) throw new Error(`${name}: ${faults.join('\n')}`)
  await keep(name, picture)
}

async function keep(name: string, picture: Uint8Array): Promise<void> {
  if (picture.length > MOST_BYTES) throw new Error(`${name} has ${picture.length} bytes: lower its density, or show less`)
  await writeFile(`${folder}${name}.png`, picture)
  console.log(`${folder}${name}.png  ${Math.round(picture.length / 1000)} kB`)
}

/** The browser wrote the picture, so the browser can read it; on a blank page, for the product's forbid what they do not need. */
async function pixelsOf(page: Page): Promise<Pixels> {
  const picture = await page.screenshot()
  await page.goto('about:blank')
  const { width, height, data } = await page.evaluate<{ width: number; height: number; data: string }>(`(async () => {
    const bytes = Uint8Array.fromBase64('${picture.toString('base64')}')
    const image = await createImageBitmap(new Blob([bytes]))
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
    canvas.drawImage(image, 0, 0)
    const { width, height, data } = canvas.getImageData(0, 0, image.width, image.height)
    return { width, height, data: new Uint8Array(data.buffer).toBase64() }
  })()`)
  return { width, height, data: Buffer.from(data, 'base64') }
}

function dayAhead(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)
}

async function idOf(shop: Shop, path: string, name: string): Promise<string> {
  const found = (await allOf<{ id: string; name: string }>(shop, path)).find((one) => one.name === name)
  if (found === undefined) throw new Error(`The demo has no ${name} in ${path}`)
  return found.id
}
