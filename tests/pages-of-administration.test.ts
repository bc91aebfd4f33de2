import { afterAll, beforeAll, describe } from 'vitest'
import { type FreshInstallation, startFresh } from './pages/fresh-installation.ts'
import { testKept, testKeptOperator } from './pages/kept-journey.ts'
import { testOperatorJourney } from './pages/operator-journey.ts'
import { testPeopleJourney } from './pages/people-journey.ts'
import { testRareOperator } from './pages/rare-journey.ts'
import { startProduct } from './pages/running-product.ts'
import { openBrowser } from './pages/screen.ts'
import { testSavingJourney } from './pages/saving-journey.ts'
import { testSessionJourney } from './pages/session-journey.ts'
import { testSettingsJourney } from './pages/settings-journey.ts'
import { testSettingsPages } from './pages/settings-pages.ts'
import { testTwilioJourney } from './pages/twilio-journey.ts'

// One product and one browser for all pages: a machine without a browser fails here, before anything else.
const browser = await openBrowser()
const product = await startProduct()

afterAll(async () => {
  await browser.close()
  await product.stop()
})

describe('the settings', () => testSettingsPages(browser, product))
describe('who administers', { timeout: 60_000 }, () => testSettingsJourney(browser, product))
describe('what is saved', { timeout: 60_000 }, () => testSavingJourney(browser, product))
describe('what is typed is kept', { timeout: 60_000 }, () => testKept(browser, product))
describe('the team', { timeout: 60_000 }, () => testPeopleJourney(browser, product))
describe('whose screen it is', { timeout: 60_000 }, () => testSessionJourney(browser, product))
describe('an installation that nobody has set up', () => {
  let fresh: FreshInstallation
  beforeAll(async () => {
    fresh = await startFresh()
  }, 90_000)
  afterAll(() => fresh.stop())

  describe('its Twilio', () => testTwilioJourney(browser, () => fresh))
  describe('its operator', () => testOperatorJourney(browser, () => fresh))
  describe('what is typed is kept there', { timeout: 60_000 }, () => testKeptOperator(browser, () => fresh))
  describe('what few operators meet', () => testRareOperator(browser, () => fresh))
})
