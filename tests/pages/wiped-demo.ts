import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import type { RunningProduct } from './running-product.ts'
import { addressIn, atWork, LIVE_MS } from './staff.ts'

/** The last thing that happens to the demo: its owner wipes it and opens a business of their own. Nothing of the demo may be looked for afterwards. */
export function testWipedDemo(browser: Browser, product: RunningProduct): void {
  test('the demo is wiped by a typed word, and its owner opens their own business up to its agenda', async () => {
    const { page } = await atWork(browser, product)
    await page.goto(addressIn(product, 'ajustes/datos'))
    await page.getByRole('button', { name: 'Borrar la demostración' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Escribe «borrar» para confirmar').fill('borra')
    await page.keyboard.press('Enter')
    expect((await product.shop.api('GET', '/organization')).status).toBe(200)
    await dialog.getByLabel('Escribe «borrar» para confirmar').fill('borrar')
    await dialog.getByRole('button', { name: 'Borrar la demostración' }).click()
    await page.getByRole('heading', { name: 'Abre tu negocio en Puntual' }).waitFor({ timeout: LIVE_MS })
    expect((await product.shop.api('GET', '/organization')).status).toBe(401)
    await page.getByLabel('Nombre del negocio').fill('Peluquería Ñandú')
    await page.getByLabel('Tu nombre').fill('Abril Ñancupil')
    await page.getByLabel('Correo').fill('abril@nandu.test')
    await page.getByLabel('Contraseña', { exact: true }).fill('una frase muy larga')
    await page.getByRole('button', { name: 'Crear mi cuenta y el negocio' }).click()
    await page.getByRole('heading', { name: 'Prepara la agenda de Peluquería Ñandú' }).waitFor({ timeout: LIVE_MS })
    await page.getByLabel('Sede').fill('Centro')
    await page.getByLabel('Un servicio').fill('corte')
    await page.getByRole('button', { name: 'Abrir la agenda' }).click()
    await page.waitForURL(/\/o\/peluqueria-nandu\/agenda/)
    await page.getByText('no hay citas').locator('visible=true').first().waitFor({ timeout: LIVE_MS })
    await page.context().close()
  })
}
