import { afterAll, describe, test } from 'vitest'
import { testClientJourney } from './pages/client-journey.ts'
import { testDeskAndHand } from './pages/desk-and-hand.ts'
import { testDraftJourney } from './pages/draft-journey.ts'
import { testMessageDates } from './pages/message-dates.ts'
import { testPhonePage } from './pages/phone-page.ts'
import { startProduct } from './pages/running-product.ts'
import { everyLook, openBrowser, openScreen } from './pages/screen.ts'
import { expectSound } from './pages/sound.ts'
import { testStaffDesk } from './pages/staff-desk.ts'
import { testStaffPages } from './pages/staff-pages.ts'
import { testWelcomePage } from './pages/welcome-page.ts'
import { testWipedDemo } from './pages/wiped-demo.ts'

// One product and one browser for all these pages: a machine without a browser fails here, before anything else.
const browser = await openBrowser()
const product = await startProduct()

afterAll(async () => {
  await browser.close()
  await product.stop()
})

describe('the welcome page', () => testWelcomePage(browser, product))
describe('the phone page', () => testPhonePage(browser, product))
describe('a client on the phone', () => testClientJourney(browser, product))
describe('the team’s pages', () => testStaffPages(browser, product))
describe('at the desk', { timeout: 60_000 }, () => testStaffDesk(browser, product))
describe('at the desk and on a phone', { timeout: 60_000 }, () => testDeskAndHand(browser, product))
describe('the messages', { timeout: 60_000 }, () => testMessageDates(browser, product))
describe('a booking begun', { timeout: 60_000 }, () => testDraftJourney(browser, product))
describe('the API reference', () => {
  test.each(everyLook)('is sound at $size.width px, $scheme', { timeout: 60_000 }, async (look) => {
    const screen = await openScreen(browser, `${product.web}/api/docs`, look)
    await screen.page.getByRole('heading', { level: 1, name: 'Puntual API' }).waitFor()
    await expectSound(screen)
  })
})
// The last of all: there is no demo any more.
describe('out of the demo', { timeout: 60_000 }, () => testWipedDemo(browser, product))
