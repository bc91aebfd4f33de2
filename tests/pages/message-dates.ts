import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { until } from '../processes/until.ts'
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
    // The demo has branches in two zones.
    await page.getByText(/^Hoy,.*Hora de Bogotá$/).waitFor(live)
    await page.getByLabel('Fechas').selectOption({ label: 'Elegir fechas…' })
    await page.getByLabel('Desde', { exact: true }).waitFor(live)
    await expectInView(page, 'Desde')
    await page.getByLabel('Hasta', { exact: true }).fill(dayAhead(-100), live)
    await page.getByText('Ningún mensaje es así').waitFor(live)
    const undo = await page.getByRole('button', { name: 'Quitar filtros' }).boundingBox()
    expect(undo?.height, 'a button, and no block as tall as the page').toBeLessThan(60)
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

/** On a phone, the filters stand in a row that is scrolled. */
async function expectInView(page: Page, label: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  await until(`${label} is within the screen`, LIVE_MS, async () => {
    const box = await page.getByLabel(label, { exact: true }).boundingBox()
    return (box !== null && box.x >= 0 && box.x + box.width <= width) || undefined
  })
}
