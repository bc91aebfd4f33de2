import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import type { RunningProduct } from './running-product.ts'
import { hand } from './screen.ts'
import { expectSoundInBoth } from './sound.ts'
import { addressIn, atWork, dayAhead, desk, LIVE_MS } from './staff.ts'

const live = { timeout: LIVE_MS }

/** The messages of the days somebody chooses, in the address as the other filters are. */
export function testMessageDates(browser: Browser, product: RunningProduct): void {
  test.each([desk, hand])('messages of chosen days, at $width px', async (size) => {
    const screen = await atWork(browser, product, { size })
    const { page } = screen
    await page.goto(addressIn(product, 'mensajes'))
    const rows = page.getByRole('list', { name: 'Lista de mensajes' }).getByRole('listitem')
    await rows.first().waitFor(live)
    await page.getByLabel('Fechas').selectOption({ label: 'Elegir fechas…' })
    await page.getByLabel('Hasta', { exact: true }).fill(dayAhead(-100), live)
    await page.getByText('Ningún mensaje es así').waitFor(live)
    await page.getByLabel('Hasta', { exact: true }).fill(dayAhead(0))
    await page.getByLabel('Desde', { exact: true }).fill(dayAhead(0))
    await rows.first().waitFor(live)
    expect(page.url()).toContain(`desde=${dayAhead(0)}`)
    await expectSoundInBoth(screen)
    await page.reload()
    await rows.first().waitFor(live)
    expect(await page.getByLabel('Desde', { exact: true }).inputValue()).toBe(dayAhead(0))
    await page.context().close()
  })
}
