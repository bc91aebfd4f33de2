import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Result } from 'axe-core'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../scripts/browser.ts'

export const schemes = ['light', 'dark'] as const
export const desk = { width: 1440, height: 900 }
export const hand = { width: 390, height: 844 }

export interface Look {
  size?: { width: number; height: number }
  scheme?: (typeof schemes)[number]
  /** What the browser asks for; the page may know better. */
  language?: string
  /** Pixels of the picture per pixel of the page. */
  density?: number
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
  const { size = desk, scheme = 'light', language = 'es-CO', density = 1 } = look
  const context = await browser.newContext({ viewport: size, colorScheme: scheme, locale: language, deviceScaleFactor: density })
  const page = await context.newPage()
  const faults: string[] = []
  const { host } = new URL(address)
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('response', (answer) => answer.status() >= 400 && faults.push(`${answer.status()}: ${answer.url()}`))
  page.on('request', (request) => new URL(request.url()).host !== host && faults.push(`other host: ${request.url()}`))
  await page.goto(address)
  return { page, faults }
}

/** How far the page reaches beyond the right edge. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What keeps people out: serious and critical findings, each with its first place. */
export async function barriersOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<{ violations: Result[] }>('axe.run()')
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}×, ${nodes[0]?.html ?? ''})`)
}
