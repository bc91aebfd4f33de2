import { afterAll, describe } from 'vitest'
import { testBranchJourney } from './pages/branch-journey.ts'
import { testManyTabs } from './pages/many-tabs-journey.ts'
import { testMendingJourney } from './pages/mending-journey.ts'
import { testOutdatedJourney } from './pages/outdated-journey.ts'
import { testRareJourney } from './pages/rare-journey.ts'
import { startProduct } from './pages/running-product.ts'
import { openBrowser } from './pages/screen.ts'
import { testTellingJourney } from './pages/telling-journey.ts'

// A product of their own: in these journeys answers are held back, cut off and refused.
const browser = await openBrowser()
const product = await startProduct()

afterAll(async () => {
  await browser.close()
  await product.stop()
})

describe('what goes wrong', { timeout: 60_000 }, () => testMendingJourney(browser, product))
describe('many tabs', { timeout: 60_000 }, () => testManyTabs(browser, product))
describe('what is outdated', { timeout: 60_000 }, () => testOutdatedJourney(browser, product))
describe('what the screens say was told', { timeout: 60_000 }, () => testTellingJourney(browser, product))
describe('of this branch and that', { timeout: 60_000 }, () => testBranchJourney(browser, product))
describe('what few meet', { timeout: 60_000 }, () => testRareJourney(browser, product))
