import type { CDPSession } from 'playwright-core'
import { startProduct } from '../tests/pages/running-product.ts'
import { openBrowser } from '../tests/pages/screen.ts'
import { addressIn, atWork, dayAhead, goWithin } from '../tests/pages/staff.ts'
import type { Shop } from '../tests/processes/shop.ts'
import type { Figure } from './figure.ts'

const CARDS = 400
const DAYS = 5
const WITHIN_MS = 60_000

/** A week of so many appointments, opened from an empty one: how long the browser runs our scripts, and lays out, until it stands. */
export async function drawCards(times: number): Promise<Figure[]> {
  const product = await startProduct()
  const browser = await openBrowser()
  try {
    const monday = mondayAfter(dayAhead(30))
    for (let number = 0; number < CARDS; number += 1) await book(product.shop, monday, number)
    const { page } = await atWork(browser, product)
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    const [scripting, layout]: [number[], number[]] = [[], []]
    for (let round = 0; round < times; round += 1) {
      await goWithin(page, addressIn(product, `agenda?fecha=${dayAhead(300)}&vista=semana`))
      await page.locator('.card').first().waitFor({ state: 'detached', timeout: WITHIN_MS })
      const before = await spent(session)
      await goWithin(page, addressIn(product, `agenda?fecha=${monday}&vista=semana`))
      await page
        .locator('.ec-event.card')
        .nth(CARDS - 1)
        .waitFor({ state: 'attached', timeout: WITHIN_MS })
      const after = await spent(session)
      scripting.push(after.script - before.script)
      layout.push(after.layout - before.layout)
    }
    const figure = (what: string, values: number[]): Figure => ({
      what: `${CARDS} cards in a week: ${what}`,
      database: 'embedded',
      unit: 'ms',
      values,
    })
    return [figure('scripting', scripting), figure('layout and style', layout)]
  } finally {
    await browser.close()
    await product.stop()
  }
}

async function book(shop: Shop, monday: string, number: number): Promise<void> {
  const day = new Date(Date.parse(`${monday}T00:00Z`) + (number % DAYS) * 86_400_000).toISOString().slice(0, 10)
  const minutes = 9 * 60 + (Math.floor(number / DAYS) % 32) * 15
  const time = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')
  const phone = `+5731056${String(number).padStart(5, '0')}`
  const { status } = await shop.books({ name: `Cliente ${number}`, phone, startsAt: `${day}T${time}`, notify: false })
  if (status !== 201) throw new Error(`An appointment was answered with ${status}`)
}

/** Milliseconds that the page's scripts have run, and that it was laid out, since it was opened. */
async function spent(session: CDPSession): Promise<{ script: number; layout: number }> {
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? NaN) * 1_000
  return { script: of('ScriptDuration'), layout: of('LayoutDuration') + of('RecalcStyleDuration') }
}

function mondayAfter(date: string): string {
  const at = new Date(`${date}T00:00Z`)
  return new Date(at.getTime() + ((8 - at.getUTCDay()) % 7) * 86_400_000).toISOString().slice(0, 10)
}
