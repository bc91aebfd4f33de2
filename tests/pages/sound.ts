import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Result } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Screen } from './screen.ts'

/** Fits, keeps nobody out, and went without an error or a word to another host. */
export async function expectSound(screen: Screen): Promise<void> {
  await expectSoundSoFar(screen)
  await screen.page.context().close()
}

/** The same of a page from which one goes on to others. */
async function expectSoundSoFar({ page, faults }: Screen): Promise<void> {
  expect([page.url(), await overflowOf(page)]).toEqual([page.url(), 0])
  expect([page.url(), await barriersOf(page)]).toEqual([page.url(), []])
  expect(faults).toEqual([])
}

/** The same in both themes, in one visit. */
export async function expectSoundInBoth(screen: Screen): Promise<void> {
  await expectSoundSoFar(screen)
  const { page } = screen
  const isDark = await page.evaluate<boolean>(`matchMedia('(prefers-color-scheme: dark)').matches`)
  await wear(page, isDark ? 'light' : 'dark')
  await expectSoundSoFar(screen)
  await wear(page, isDark ? 'dark' : 'light')
}

/** Until no colour is on its way to another any more. */
async function wear(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor()
  await page.evaluate(`Promise.allSettled(
    document.getAnimations().filter((one) => one instanceof CSSTransition).map(({ finished }) => finished),
  )`)
}

/** How far the page reaches beyond the right edge. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What keeps people out: serious and critical findings, each with its first place. */
async function barriersOf(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<{ violations: Result[] }>(`axe.run({ resultTypes: ['violations'] })`)
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return grave.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}×, ${nodes[0]?.html ?? ''})`)
}
