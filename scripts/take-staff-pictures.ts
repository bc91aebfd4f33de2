import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { fillDay } from '../tests/pages/busy-day.ts'
import { startProduct } from '../tests/pages/running-product.ts'
import { hand, openBrowser, schemes } from '../tests/pages/screen.ts'
import { addressIn, atWork, dayAhead, desk } from '../tests/pages/staff.ts'

/** Every page of the team's web at both widths, in both themes: to be looked at one by one, and kept nowhere. */
const folder = process.argv[2] ?? join(tmpdir(), 'puntual-pages')
/** For messages to arrive, and for fonts and animations to come to rest. */
const REST_MS = 1500
const day = dayAhead(2)

type Act = (page: Page) => Promise<void>

const openCard =
  (name: string): Act =>
  (page) =>
    page.locator('.card', { hasText: name }).first().click()

const book: Act = async (page) => {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Cliente').fill('zárate')
  await dialog.getByRole('option', { name: /Villamil/ }).click()
  await dialog.getByLabel('Servicios').fill('esmaltado')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('Profesional').selectOption({ label: 'Luz Marina Ortiz' })
  await dialog.getByRole('radio').nth(4).click()
}

const openThing =
  (name: string): Act =>
  (page) =>
    page.getByRole('link', { name }).last().click()

const pages: readonly [name: string, path: string, act?: Act][] = [
  ['agenda', `agenda?fecha=${day}`],
  ['week', `agenda?fecha=${day}&vista=semana`],
  ['empty', `agenda?fecha=${dayAhead(300)}`],
  ['appointment', `agenda?fecha=${day}`, openCard('Íñigo')],
  ['booking', `agenda?fecha=${day}&nueva=1`, book],
  ['clients', 'clientes'],
  ['client', 'clientes?q=villamil', (page) => page.locator('.client-row').first().click()],
  ['messages', 'mensajes'],
  ['failed', 'mensajes?estado=failed', (page) => page.locator('.row').first().click()],
  ['plan', 'mensajes?ver=programados'],
  ['people', 'ajustes/personas'],
  ['invite', 'ajustes/personas', (page) => page.getByRole('button', { name: 'Invitar' }).click()],
  ['keys', 'ajustes/claves'],
  ['activity', 'ajustes/actividad'],
  ['account', 'cuenta'],
  ['whatsapp', 'ajustes/whatsapp'],
  ['settings', 'ajustes'],
  ['business', 'ajustes/negocio'],
  ['notices', 'ajustes/avisos', (page) => page.getByLabel('Nombre en los avisos').fill('Azahar Belleza')],
  ['templates', 'ajustes/plantillas'],
  ['locations', 'ajustes/sedes'],
  ['location', 'ajustes/sedes', openThing('Chapinero')],
  ['services', 'ajustes/servicios'],
  ['service', 'ajustes/servicios?abierto=nuevo'],
  ['professionals', 'ajustes/profesionales'],
  ['professional', 'ajustes/profesionales', openThing('Luz Marina Ortiz')],
  ['data', 'ajustes/datos'],
]

await mkdir(folder, { recursive: true })
const product = await startProduct()
const browser = await openBrowser()
try {
  await fillDay(product, day)
  await pause(2 * REST_MS)
  for (const size of [desk, hand]) for (const scheme of schemes) await takeAll(size, scheme)
} finally {
  await browser.close()
  await product.stop()
}
console.log(`Wrote ${folder}`)

async function takeAll(size: typeof desk, scheme: (typeof schemes)[number]): Promise<void> {
  const { page } = await atWork(browser, product, { size, scheme, density: 2 })
  for (const [name, path, act] of pages) {
    await page.goto(addressIn(product, path))
    await pause(REST_MS)
    await act?.(page)
    await pause(REST_MS)
    await page.screenshot({ path: join(folder, `${name}-${size.width}-${scheme}.png`) })
  }
  await page.context().close()
}
