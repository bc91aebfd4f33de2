import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Person, RunningProduct } from './running-product.ts'
import { type Look, openScreen, type Screen } from './screen.ts'

export const desk = { width: 1280, height: 800 }
/** From an act to what the screen shows of it, on a busy machine too. */
export const LIVE_MS = 10_000
const slug = 'salon-azahar'

/** Somebody of the team at a screen of their own, signed in. */
export async function atWork(
  browser: Browser,
  product: Pick<RunningProduct, 'web' | 'person'>,
  look: Look = {},
  person?: Person,
): Promise<Screen> {
  const screen = await openScreen(browser, `${product.web}/ingresar`, { size: desk, ...look })
  await signIn(screen.page, person ?? product.person)
  await screen.page.waitForURL(/\/o\/[^/]+\/agenda/)
  return screen
}

export async function signIn(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel('Correo').fill(email)
  await page.getByLabel('Contraseña', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Entrar' }).click()
}

export function addressIn(product: RunningProduct, path: string): string {
  return `${product.web}/o/${slug}/${path}`
}

/** To another page as a link leads there: without fetching all of the web again. */
export async function goWithin(page: Page, address: string): Promise<void> {
  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(address)})`)
}

/** Nothing is moved from under the hand by what the page still waits for: a press whose button goes elsewhere is no click. */
export async function isWhole(page: Page): Promise<void> {
  await page.locator('.skeleton').first().waitFor({ timeout: LIVE_MS, state: 'detached' })
}

/** A day so many from today, as the locations of the demo in Colombia have it. */
export function dayAhead(days: number): string {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Bogota', dateStyle: 'short' }).format(new Date())
  return new Date(Date.parse(`${today}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** A card of the agenda, in the grid or in a phone's list, by whom it is for. */
export function cardOf(page: Page, name: string) {
  return page.locator('.card:not(.ec-preview):not(.ec-ghost)', { hasText: name })
}

/** Without a column where there is but one. */
interface Target {
  column?: string
  time: string
}

/** The hand takes the card to where another hour of another column is. */
export async function drag(page: Page, name: string, to: Target): Promise<void> {
  const grip = await pressOn(page, name)
  const target = await placeOf(page, to)
  await page.mouse.move(grip.x + 10, grip.y + 10, { steps: 3 })
  await page.mouse.move(target.x, target.y + 8, { steps: 10 })
  await page.mouse.up()
}

/** The hand is down on the card; answers where. */
export async function pressOn(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await boxOf(page, name)
  const grip = { x: box.x + 40, y: box.y + 8 }
  await page.mouse.move(grip.x, grip.y)
  await page.mouse.down()
  return grip
}

/** A finger holds the card until it is loose, takes it along and lets go. */
export async function dragByTouch(page: Page, name: string, to: Target): Promise<void> {
  const from = await boxOf(page, name)
  const target = await placeOf(page, to)
  const touch = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: { x: number; y: number }) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: point === undefined ? [] : [point] })
  const grip = { x: from.x + 40, y: from.y + 8 }
  await send('touchStart', grip)
  await page.locator('.ec-event.ec-preview').waitFor({ timeout: LIVE_MS })
  for (let step = 1; step <= 8; step += 1) {
    await send('touchMove', { x: grip.x + ((target.x - grip.x) * step) / 8, y: grip.y + ((target.y + 8 - grip.y) * step) / 8 })
  }
  await send('touchEnd')
}

async function boxOf(page: Page, name: string) {
  const card = cardOf(page, name)
  await card.waitFor({ timeout: LIVE_MS })
  await card.scrollIntoViewIfNeeded()
  const box = await card.boundingBox()
  if (box === null) throw new Error(`The card of ${name} has no place on the screen`)
  return box
}

const HOUR_PX = 72

/** Where an hour of a column is on the screen. */
async function placeOf(page: Page, { column, time }: Target): Promise<{ x: number; y: number }> {
  const heads = await page.locator('.ec-col-head .column-words b').allTextContents()
  const index = column === undefined ? 0 : heads.indexOf(column)
  expect(index, `${column} among ${heads.join(', ')}`).toBeGreaterThanOrEqual(0)
  const box = await page.locator('.ec-body .ec-day').nth(index).boundingBox()
  const [first = ''] = await page
    .locator('.ec-body .ec-slot time')
    .first()
    .evaluateAll((all: { dateTime: string }[]) => all.map(({ dateTime }) => dateTime))
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + (hour + minute / 60 - hourIn(first)) * HOUR_PX }
}

/** `08:00:00`, or a whole date with it. */
function hourIn(written: string): number {
  return Number(/(\d{2}):\d{2}/.exec(written)?.[1] ?? 0)
}
