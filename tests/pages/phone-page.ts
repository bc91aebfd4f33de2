import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { RunningProduct } from './running-product.ts'
import { everyLook, hand, type Look, openScreen, type Screen } from './screen.ts'
import { expectSound, overflowOf } from './sound.ts'

/** From the API's answer to the bubble on the screen, on a busy machine too. */
const LIVE_MS = 2_000
const HOUR_MS = 3_600_000

export function testPhonePage(browser: Browser, product: RunningProduct): void {
  const phone = '+573152084471'
  const name = "María José D'Angelo Ñáñez 💇"
  const books = (hoursAhead: number) =>
    product.shop.books({ name, phone, startsAt: new Date(Date.now() + hoursAhead * HOUR_MS).toISOString() })
  const newestLife = (page: Page) => page.locator('#lives > li').first()

  async function openPhone(look?: Look): Promise<Screen> {
    const screen = await openScreen(browser, `${product.phone}?lang=es`, look)
    await screen.page.locator('#chat .bubble').first().waitFor()
    return screen
  }

  beforeAll(async () => {
    expect((await books(30)).status).toBe(201)
  })

  test('shows a booking within two seconds, without reload, until it is read', async () => {
    const { page, faults } = await openPhone()
    await page.getByText(`Hola, ${name}.`).first().waitFor()
    await page.evaluate('window.opened = true')
    const before = await page.locator('#chat .bubble').count()
    const { status } = await books(50)
    const answeredAt = Date.now()
    expect(status).toBe(201)
    await page.locator('#chat .bubble').nth(before).waitFor({ timeout: LIVE_MS })
    expect(Date.now() - answeredAt).toBeLessThan(LIVE_MS)
    const text = await page.locator('#chat .bubble .text').last().textContent()
    expect(text).toMatch(
      /^Hola, María José D'Angelo Ñáñez 💇\. Tu cita en Salón Azahar quedó agendada: corte y barba\. Fecha y hora: [^.]+(?:[ap]\.\sm)?\. Lugar: .+ venir\.$/,
    )
    await newestLife(page).locator('.read.reached').waitFor({ timeout: 6_000 })
    expect(await page.evaluate('window.opened')).toBe(true)
    expect(faults).toEqual([])
  })

  test('a client answers «hola», and the window of 24 hours is seen to open', async () => {
    const writer = '+573208890142'
    const { page, faults } = await openPhone()
    await product.shop.books({ name: 'Laura Sofía', phone: writer, startsAt: new Date(Date.now() + 70 * HOUR_MS).toISOString() })
    await page.locator(`#phones [data-key="${writer}"] button`).click()
    await page.locator('#chat .bubble .text', { hasText: 'Hola, Laura Sofía.' }).waitFor({ timeout: LIVE_MS })
    const tag = page.locator('#window')
    expect(await tag.textContent()).toContain('cerrada: solo plantillas')
    await page.getByPlaceholder(/^Escribe como/).fill('hola')
    await page.keyboard.press('Enter')
    await page.locator('#chat .bubble .text', { hasText: /^hola$/ }).waitFor({ timeout: LIVE_MS })
    await tag.getByText(/abierta hasta/).waitFor({ timeout: LIVE_MS })
    const rule = page.getByRole('switch', { name: /^Ventana de 24/ })
    await rule.click()
    await tag.getByText('todo texto pasa').waitFor({ timeout: LIVE_MS })
    await rule.click()
    await tag.getByText(/abierta hasta/).waitFor({ timeout: LIVE_MS })
    expect(faults).toEqual([])
  })

  test('arrow keys move between phones', async () => {
    const { page } = await openPhone()
    const current = page.locator('#phones [aria-current=true]')
    await current.focus()
    const seen = [await current.textContent()]
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'Home']) {
      await page.keyboard.press(key)
      expect(await page.evaluate('document.activeElement.ariaCurrent')).toBe('true')
      seen.push(await current.textContent())
    }
    expect(new Set(seen).size).toBe(4)
    expect(seen[3]).toBe(seen[1])
    expect(seen[5]).toBe(seen[0])
  })

  test('has the list, the chat and the business in a hand', async () => {
    const { page } = await openPhone({ size: hand })
    await page.getByRole('button', { name: 'Volver a los teléfonos' }).click()
    await page.locator('#phones button').nth(1).click()
    await page.locator('#chat .bubble').first().waitFor()
    await page.getByRole('tab', { name: 'Negocio' }).click()
    await newestLife(page).waitFor()
    expect(await overflowOf(page)).toBe(0)
  })

  test.each(everyLook)('is sound at $size.width px, $scheme', async (look) => {
    await expectSound(await openPhone(look))
  })
}
