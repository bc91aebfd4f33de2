import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { RunningProduct } from './running-product.ts'
import { hand } from './screen.ts'
import { expectSoundInBoth } from './sound.ts'
import { addressIn, atWork, desk, goWithin, LIVE_MS } from './staff.ts'

/** Both widths, and each in both themes. */
const looks = [{ size: desk }, { size: hand }]

const sections: readonly [path: string, shows: string, open?: (page: Page) => Promise<void>][] = [
  ['negocio', 'Nombre del negocio'],
  ['sedes', 'Roma Norte', openThing('Chapinero', 'Horario de atención')],
  ['servicios', 'corte y barba', openThing('corte y barba', 'Archivar este servicio')],
  ['servicios?abierto=nuevo', 'Nuevo servicio'],
  ['profesionales', 'Camilo Peña', openThing('Camilo Peña', 'Ausencias')],
  ['avisos', 'Así llega'],
  ['plantillas', 'Aviso de cambio'],
  ['datos', 'Guardar los mensajes durante'],
]

function openThing(name: string, shows: string) {
  return async (page: Page) => {
    await page.getByRole('link', { name }).click()
    await page.getByRole('heading', { name: shows }).waitFor({ timeout: LIVE_MS })
  }
}

/** Every section of the settings in one sitting: what holds for all pages holds for each. */
export function testSettingsPages(browser: Browser, product: RunningProduct): void {
  test.each(looks)('all sections are sound at $size.width px', { timeout: 90_000 }, async (look) => {
    const screen = await atWork(browser, product, look)
    const { page } = screen
    for (const [path, shows, open] of sections) {
      await goWithin(page, addressIn(product, `ajustes/${path}`))
      await page.getByText(shows).locator('visible=true').first().waitFor({ timeout: LIVE_MS })
      await expectSoundInBoth(screen)
      if (open === undefined) continue
      await open(page)
      await expectSoundInBoth(screen)
    }
    expect(
      await page.evaluate<number>("document.querySelector('.frame-page').scrollWidth - document.querySelector('.frame-page').clientWidth"),
    ).toBe(0)
    await page.context().close()
  })
}
