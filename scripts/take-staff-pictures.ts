import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { fillDay } from '../tests/pages/busy-day.ts'
import { startFresh } from '../tests/pages/fresh-installation.ts'
import { startProduct } from '../tests/pages/running-product.ts'
import { hand, type Look, openBrowser, openScreen, schemes } from '../tests/pages/screen.ts'
import { addressIn, atWork, dayAhead, desk } from '../tests/pages/staff.ts'
import { type Act, book, changedByAnother, inTurn, openCard, openThing, press } from './acts.ts'

/** Every page of the team's web at both widths, in both themes: to be looked at one by one, and kept nowhere. Names after the folder: only those. */
const [folder = join(tmpdir(), 'puntual-pages'), ...wanted] = process.argv.slice(2)
/** For messages to arrive, and for fonts and animations to come to rest. */
const REST_MS = 1500
const day = dayAhead(2)

type Shown = readonly [name: string, path: string, act?: Act]

/** Of the demo, to its owner. */
const pages: readonly Shown[] = [
  ['agenda', `agenda?fecha=${day}`],
  ['week', `agenda?fecha=${day}&vista=semana`],
  ['empty', `agenda?fecha=${dayAhead(300)}`],
  ['appointment', `agenda?fecha=${day}`, openCard('Íñigo')],
  ['booking', `agenda?fecha=${day}&nueva=1`, book],
  ['move', `agenda?fecha=${day}`, inTurn(openCard('Íñigo'), press('Mover'))],
  ['cancel', `agenda?fecha=${day}`, inTurn(openCard('Íñigo'), press('Cancelar cita'))],
  ['changed', `agenda?fecha=${day}`, inTurn(openCard('Íñigo'), press('Mover'), changedByAnother)],
  ['confirmed', `agenda?fecha=${day}`, openCard('Sofía')],
  ['finder', `agenda?fecha=${day}`, (page) => page.keyboard.press('/')],
  ['shortcuts', `agenda?fecha=${day}`, (page) => page.keyboard.press('?')],
  [
    'menu',
    `agenda?fecha=${day}`,
    (page) =>
      page
        .getByRole('button', { name: /Tu cuenta|^Más$/ })
        .locator('visible=true')
        .click(),
  ],
  ['clients', 'clientes'],
  ['nobody', 'clientes?q=quetzalcoatl'],
  ['gone', `agenda?fecha=${day}&cita=01890000-0000-7000-8000-000000000000`],
  ['nowhere', 'no-hay-tal-cosa'],
  ['client', 'clientes?q=villamil', (page) => page.locator('.client-row').first().click()],
  ['edit', 'clientes?q=villamil', inTurn((page) => page.locator('.client-row').first().click(), press('Editar'))],
  ['messages', 'mensajes'],
  ['failed', 'mensajes?estado=failed', (page) => page.locator('.row').first().click()],
  ['plan', 'mensajes?ver=programados'],
  ['dates', `mensajes?dias=fechas&desde=${dayAhead(-7)}&hasta=${dayAhead(0)}`],
  ['none', `mensajes?dias=fechas&desde=${dayAhead(-300)}&hasta=${dayAhead(-299)}`],
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
  ['lost', `agenda?fecha=${day}`, (page) => page.context().setOffline(true)],
]

/** Of an installation that was just begun, to whoever began it. */
const firstPages: readonly Shown[] = [
  ['first', 'o/salon-valentina/agenda'],
  ['connect', 'o/salon-valentina/ajustes/whatsapp'],
  ['operator', 'operador'],
  ['open', 'operador', press('Abrir organización')],
]

/** To whoever has not come in. */
const doors: readonly Shown[] = [
  ['sign-in', 'ingresar'],
  ['forgotten', 'recuperar'],
  ['begin', 'comenzar?token=of-another-day'],
  ['reset', 'clave?token=of-another-day'],
  ['invitation', 'invitacion/of-another-day'],
]

await mkdir(folder, { recursive: true })
const product = await startProduct()
const fresh = await startFresh()
const browser = await openBrowser()
const isWanted = ([name]: Shown) => wanted.length === 0 || wanted.includes(name)
try {
  await fillDay(product, day)
  await pause(2 * REST_MS)
  for (const size of [desk, hand]) for (const scheme of schemes) await takeAll({ size, scheme, density: 2 })
} finally {
  await browser.close()
  await fresh.stop()
  await product.stop()
}
console.log(`Wrote ${folder}`)

async function takeAll(look: Look & { size: typeof desk }): Promise<void> {
  const atDoor = await openScreen(browser, product.web, look)
  await take(atDoor.page, look, doors, (path) => `${product.web}/${path}`)
  await take((await atWork(browser, fresh, look)).page, look, firstPages, (path) => `${fresh.web}/${path}`)
  await take((await atWork(browser, product, look)).page, look, pages, (path) => addressIn(product, path))
}

async function take(
  page: Page,
  { size, scheme = 'light' }: Look & { size: typeof desk },
  shown: readonly Shown[],
  at: (path: string) => string,
) {
  for (const [name, path, act] of shown.filter(isWanted)) {
    await page.goto(at(path))
    await pause(REST_MS)
    await act?.(page)
    await pause(REST_MS)
    await page.screenshot({ path: join(folder, `${name}-${size.width}-${scheme}.png`) })
    await page.context().setOffline(false)
  }
  await page.context().close()
}
