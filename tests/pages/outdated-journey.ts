import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { until } from '../processes/until.ts'
import { idOf } from './colleague.ts'
import type { RunningProduct } from './running-product.ts'
import { addressIn, atWork, cardOf, dayAhead, drag, goWithin, LIVE_MS } from './staff.ts'

const live = { timeout: LIVE_MS }

interface Visit {
  id: string
  startsAt: string
}

/** What a screen does with what is no longer so, or not yet: another day's cards, a colleague's change, an answer that does not come. */
export function testOutdatedJourney(browser: Browser, product: RunningProduct): void {
  let ids: { locationId: string; serviceIds: string[]; professionalId: string }
  const api = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await product.shop.api(method, path, body === undefined ? {} : { body })).body as T
  /** With Camilo, and nobody hears of it. */
  const book = (name: string, startsAt: string) =>
    api<Visit>('POST', '/appointments', { ...ids, startsAt, client: { name }, notify: false })
  const startOf = async (id: string) => (await api<Visit>('GET', `/appointments/${id}`)).startsAt
  const isStored = (id: string, startsAt: string) =>
    until(`${id} begins at ${startsAt}`, LIVE_MS, async () => (await startOf(id)) === startsAt || undefined)
  const toast = (page: Page, words: string | RegExp) => page.locator('.toast', { hasText: words }).waitFor(live)

  beforeAll(async () => {
    ids = {
      locationId: await idOf(product, '/locations', 'Chapinero'),
      serviceIds: [await idOf(product, '/services', 'corte y barba')],
      professionalId: await idOf(product, '/professionals', 'Camilo Peña'),
    }
  })

  test('a card can be dragged after somebody looked into the settings of a professional', async () => {
    const day = dayAhead(50)
    const { id } = await book('Azucena Arrastra', `${day}T10:00`)
    const { page, faults } = await atWork(browser, product)
    const ahead = () => page.waitForResponse(/\/appointments\?.*professionalId=/, live)
    await Promise.all([ahead(), page.goto(addressIn(product, `ajustes/profesionales?abierto=${ids.professionalId}`))])
    await Promise.all([ahead(), book('Azalea Vecina', `${day}T14:00`)])
    await goWithin(page, addressIn(product, `agenda?fecha=${day}`))
    await drag(page, 'Azucena Arrastra', { column: 'Camilo Peña', time: '12:00' })
    await toast(page, /Cita movida a .*12:00/)
    await isStored(id, `${day}T12:00:00-05:00`)
    expect(faults).toEqual([])
    await page.context().close()
  })
}
