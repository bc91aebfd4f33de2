import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../scripts/browser.ts'

export const schemes = ['light', 'dark'] as const
const desk = { width: 1440, height: 900 }
export const hand = { width: 390, height: 844 }
export const everyLook = [desk, hand].flatMap((size) => schemes.map((scheme) => ({ size, scheme })))

export interface Look {
  size?: { width: number; height: number }
  scheme?: (typeof schemes)[number]
  /** What the browser asks for; the page may know better. */
  language?: string
  /** Pixels of the picture per pixel of the page. */
  density?: number
  /** A finger instead of a mouse. */
  touch?: boolean
  /** Where the browser’s clock is. */
  zone?: string
}

/** A page somebody looks at, and everything about it that nobody should see. */
export interface Screen {
  page: Page
  /** Errors of the page, answers that failed, and requests to other hosts. */
  faults: string[]
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch(findBrowser())
}

export async function openScreen(browser: Browser, address: string, look: Look = {}): Promise<Screen> {
  const { size = desk, scheme = 'light', language = 'es-CO', density = 1, touch = false, zone } = look
  const context = await browser.newContext({
    viewport: size,
    colorScheme: scheme,
    locale: language,
    deviceScaleFactor: density,
    hasTouch: touch,
    ...(zone === undefined ? {} : { timezoneId: zone }),
  })
  const page = await context.newPage()
  closeQuietly(context)
  const faults: string[] = []
  const { host } = new URL(address)
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('response', (answer) => answer.status() >= 400 && faults.push(`${answer.status()}: ${answer.url()}`))
  page.on('request', (request) => new URL(request.url()).host !== host && faults.push(`other host: ${request.url()}`))
  await page.goto(address)
  return { page, faults }
}

/** A request that a test holds back when its pages close waits for nothing any more: that is no failure. */
function closeQuietly(context: BrowserContext): void {
  const close = context.close.bind(context)
  context.close = async (options) => {
    await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })))
    await close(options)
  }
}
