import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { withCamilo } from './colleague.ts'
import type { RunningProduct } from './running-product.ts'
import { addressIn, atWork, cardOf, dayAhead, LIVE_MS } from './staff.ts'

const live = { timeout: LIVE_MS }
/** A browser holds six connections to a host at most, of all its tabs together. */
const TABS = 7

/** Whoever opens the agenda anew wherever they are, and closes nothing. */
export function testManyTabs(browser: Browser, product: RunningProduct): void {
  let offer: { locationId: string; serviceIds: string[]; professionalId: string }

  const book = async (name: string, startsAt: string) => {
    const { status, body } = await product.shop.api('POST', '/appointments', {
      body: { ...offer, startsAt, client: { name }, notify: false },
    })
    expect({ status, body }).toMatchObject({ status: 201 })
  }
  const tabBeside = async (page: Page, day: string) => {
    const tab = await page.context().newPage()
    await tab.goto(addressIn(product, `agenda?fecha=${day}`))
    return tab
  }

  beforeAll(async () => {
    offer = await withCamilo(product)
  })

  test('many tabs of one browser all open, all hear of every change, and go on hearing when the first is closed', async () => {
    const day = dayAhead(110)
    await book('Abundia Primera', `${day}T09:00`)
    const { page } = await atWork(browser, product)
    const tabs = [page]
    await page.goto(addressIn(product, `agenda?fecha=${day}`))
    while (tabs.length < TABS) {
      const tab = await tabBeside(page, day)
      await cardOf(tab, 'Abundia Primera').waitFor(live)
      tabs.push(tab)
    }
    await book('Abundia Segunda', `${day}T11:00`)
    for (const tab of tabs) await cardOf(tab, 'Abundia Segunda').waitFor(live)
    for (const closed of tabs.splice(0, 2)) await closed.close()
    await book('Abundia Tercera', `${day}T13:00`)
    for (const tab of tabs) await cardOf(tab, 'Abundia Tercera').waitFor(live)
    expect(await tabs[0]?.locator('.strip').count()).toBe(0)
    await tabs[0]?.context().close()
  })

  test('where tabs know nothing of each other, those that nobody sees leave room, and are as they should be when they are seen', async () => {
    const day = dayAhead(111)
    await book('Recóndita Primera', `${day}T09:00`)
    const { page } = await atWork(browser, product)
    await page.context().addInitScript(`Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })`)
    await page.goto(addressIn(product, `agenda?fecha=${day}`))
    await cardOf(page, 'Recóndita Primera').waitFor(live)
    await turn(page, 'hidden')
    for (let beside = 1; beside < TABS; beside += 1) {
      const tab = await tabBeside(page, day)
      await cardOf(tab, 'Recóndita Primera').waitFor(live)
      await turn(tab, 'hidden')
    }
    await book('Recóndita Segunda', `${day}T11:00`)
    await turn(page, 'visible')
    await cardOf(page, 'Recóndita Segunda').waitFor(live)
    await book('Recóndita Tercera', `${day}T13:00`)
    await cardOf(page, 'Recóndita Tercera').waitFor(live)
    await page.context().close()
  })
}

/** A browser without a window shows all its tabs at once; here one goes behind another. */
async function turn(page: Page, state: 'hidden' | 'visible'): Promise<void> {
  await page.evaluate(`
    Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  `)
}
