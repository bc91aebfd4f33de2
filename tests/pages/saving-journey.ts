import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RunningProduct } from './running-product.ts'
import { addressIn, atWork, LIVE_MS } from './staff.ts'

/** What a save does with what is typed: it forgets what it sent and no more, and what cannot be taken back has to be meant. */
export function testSavingJourney(browser: Browser, product: RunningProduct): void {
  let page: Page

  const api = async <T>(method: string, path: string): Promise<T> => (await product.shop.api(method, path)).body as T
  const open = (section: string) => page.goto(addressIn(product, `ajustes/${section}`))

  beforeAll(async () => {
    page = (await atWork(browser, product)).page
  })
  afterAll(() => page.context().close())

  test('what is typed while it is being saved stays, and so does what is taken back', async () => {
    await open('negocio')
    const name = page.getByLabel('Nombre del negocio')
    const send = async (sent: string, meanwhile: string) => {
      let answer = () => {}
      const held = new Promise<void>((resolve) => (answer = resolve))
      await page.route('**/api/v1/organization', async (route) => {
        if (route.request().method() === 'PATCH') await held
        await route.continue()
      })
      await name.fill(sent)
      await page.getByRole('button', { name: 'Guardar' }).click()
      await page.getByRole('button', { name: 'Guardando' }).waitFor({ timeout: LIVE_MS })
      await name.fill(meanwhile)
      answer()
      await page.getByText('Cambios sin guardar').waitFor({ timeout: LIVE_MS })
      await page.unroute('**/api/v1/organization')
      expect(await name.inputValue()).toBe(meanwhile)
      expect(await api('GET', '/organization')).toMatchObject({ name: sent })
    }
    await send('Salón Azahar Centro', 'Salón Azahar Centro y Norte')
    await send('Salón Azahar Norte', 'Salón Azahar Centro')
    await name.fill('Salón Azahar')
    await page.getByRole('button', { name: 'Guardar' }).click()
    await page.getByRole('status').getByText('Guardado').waitFor({ timeout: LIVE_MS })
  })

  test('to keep messages for less time is confirmed by a typed word, and for more it is not', async () => {
    const { retentionDays } = await api<{ retentionDays: number }>('GET', '/organization')
    await open('datos')
    const choice = page.getByLabel('Guardar los mensajes durante')
    const guard = page.getByRole('button', { name: 'Guardar' })
    const saved = page.getByRole('status').getByText('Guardado')
    await choice.selectOption({ label: '90 días' })
    await guard.click()
    const dialog = page.getByRole('dialog', { name: '¿Borrar los mensajes de más de 90 días?' })
    await dialog.getByText('Esta noche se borra lo que tenga más de 90 días').waitFor({ timeout: LIVE_MS })
    await dialog.getByRole('button', { name: 'Borrar esta noche' }).click({ force: true })
    expect(await api('GET', '/organization')).toMatchObject({ retentionDays })
    await dialog.getByLabel('Escribe «borrar» para confirmar').fill('borrar')
    await dialog.getByRole('button', { name: 'Borrar esta noche' }).click()
    await dialog.waitFor({ state: 'detached', timeout: LIVE_MS })
    await saved.waitFor({ timeout: LIVE_MS })
    expect(await api('GET', '/organization')).toMatchObject({ retentionDays: 90 })
    await choice.selectOption(String(retentionDays))
    await guard.click()
    await saved.waitFor({ timeout: LIVE_MS })
    expect(await api('GET', '/organization')).toMatchObject({ retentionDays })
  })
}
