import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { RunningProduct } from './running-product.ts'
import { addressIn, atWork, dayAhead, LIVE_MS, signIn } from './staff.ts'

const live = { timeout: LIVE_MS }

/** A booking that is begun and not finished: whose it is, and what becomes of it. */
export function testDraftJourney(browser: Browser, product: RunningProduct): void {
  const opened = async (page: Page) => {
    await page.goto(addressIn(product, `agenda?fecha=${dayAhead(36)}&nueva=1`))
    const dialog = page.getByRole('dialog', { name: 'Nueva cita' })
    await dialog.waitFor(live)
    return dialog
  }
  const choose = async (page: Page, name: string) => {
    await page.getByLabel('Servicios').fill(name)
    await page.getByRole('option', { name: new RegExp(name) }).click(live)
    await page.getByRole('button', { name: `Quitar ${name}` }).waitFor(live)
  }

  test('a draft is of its tab: the one beside it begins anew, and a reload keeps it', async () => {
    const { page } = await atWork(browser, product)
    const dialog = await opened(page)
    await choose(page, 'corte y barba')
    await dialog.getByLabel('Nota').fill('Solo en esta pestaña')
    const beside = await opened(await page.context().newPage())
    expect(await beside.getByLabel('Nota').inputValue()).toBe('')
    expect(await beside.getByRole('button', { name: /^Quitar/ }).count()).toBe(0)
    await page.reload()
    await dialog.getByRole('button', { name: 'Quitar corte y barba' }).waitFor(live)
    expect(await dialog.getByLabel('Nota').inputValue()).toBe('Solo en esta pestaña')
    await page.context().close()
  })

  test('a booking whose answer was lost is one, also when its dialog was closed or the page loaded anew in between', async () => {
    const { page } = await atWork(browser, product)
    const dialog = await opened(page)
    await dialog.getByLabel('Cliente').fill('Amelia Única')
    await dialog.getByRole('option', { name: 'Agregar «Amelia Única»' }).click(live)
    await choose(page, 'corte y barba')
    await dialog.getByRole('radio').first().click(live)
    const doors = '**/api/v1/appointments'
    await page.route(doors, async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    const save = dialog.getByRole('button', { name: /^Agendar/ })
    const lost = dialog.getByRole('alert').filter({ hasText: 'Sin conexión con Puntual' })
    await save.click()
    await lost.waitFor(live)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ ...live, state: 'detached' })
    await opened(page)
    await dialog.locator('button[type=submit][aria-disabled=false]').waitFor(live)
    await save.click()
    await lost.waitFor(live)
    await page.unrouteAll({ behavior: 'wait' })
    await page.reload()
    await save.click(live)
    await page.locator('.toast', { hasText: 'Cita agendada' }).waitFor(live)
    const { items } = (await product.shop.api('GET', '/appointments?q=Amelia')).body as { items: unknown[] }
    expect(items).toHaveLength(1)
    await page.context().close()
  })

  test('whoever signs out leaves nothing typed behind', async () => {
    const { page } = await atWork(browser, product)
    const dialog = await opened(page)
    await dialog.getByLabel('Nota').fill('Para nadie más')
    await page.reload()
    expect(await dialog.getByLabel('Nota').inputValue(live)).toBe('Para nadie más')
    await page.goto(addressIn(product, 'agenda'))
    await page.getByRole('button', { name: /Tu cuenta/ }).click(live)
    await page.getByRole('button', { name: 'Cerrar sesión' }).click(live)
    await page.waitForURL(/\/ingresar/)
    await signIn(page, product.person)
    await page.waitForURL(/\/agenda/)
    await opened(page)
    expect(await dialog.getByLabel('Nota').inputValue()).toBe('')
    await page.context().close()
  })

  test('what a draft names and is no longer there is left out of it', async () => {
    const make = async (path: string, body: object) => ((await product.shop.api('POST', path, { body })).body as { id: string }).id
    const service = await make('/services', { name: 'henna pasajera', durationMinutes: 30 })
    const professional = await make('/professionals', { name: 'Fugaz Estrella' })
    const { page } = await atWork(browser, product)
    const dialog = await opened(page)
    await choose(page, 'henna pasajera')
    await choose(page, 'corte y barba')
    await dialog.getByLabel('Profesional').selectOption({ label: 'Fugaz Estrella' })
    await dialog.getByRole('radio').first().click(live)
    await product.shop.api('DELETE', `/services/${service}`)
    await product.shop.api('DELETE', `/professionals/${professional}`)
    await page.reload()
    await dialog.getByLabel('Cliente').fill('Amanda Queda')
    await dialog.getByRole('option', { name: 'Agregar «Amanda Queda»' }).click(live)
    expect(await dialog.getByLabel('Profesional').inputValue()).toBe('')
    await dialog.getByRole('radio').first().click(live)
    await dialog.getByRole('button', { name: /^Agendar/ }).click()
    await page.locator('.toast', { hasText: 'Cita agendada' }).waitFor(live)
    const { items } = (await product.shop.api('GET', '/appointments?q=Amanda')).body as { items: { services: { name: string }[] }[] }
    expect(items.map(({ services }) => services.map(({ name }) => name))).toEqual([['corte y barba']])
    await page.context().close()
  })
}
