import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningProduct, startProduct } from './pages/running-product.ts'
import { barriersOf, desk, hand, openBrowser, openScreen, overflowOf, schemes } from './pages/screen.ts'

let product: RunningProduct
let browser: Browser
beforeAll(async () => {
  ;[browser, product] = await Promise.all([openBrowser(), startProduct()])
}, 90_000)
afterAll(async () => {
  await browser.close()
  await product.stop()
})

test('x', async () => {
  for (const size of [desk, hand]) for (const scheme of schemes) for (const url of [product.web + '/', product.phone, `${product.web}/api/docs`]) {
    const { page, faults } = await openScreen(browser, url, { size, scheme })
    await new Promise((r) => setTimeout(r, 800))
    console.log(url, size.width, scheme, await overflowOf(page), faults, await barriersOf(page))
  }
})
