import type { Page } from 'playwright-core'

/** Something done on a page before its picture is taken. */
export type Act = (page: Page) => Promise<void>

export const openCard =
  (name: string): Act =>
  (page) =>
    page.locator('.card', { hasText: name }).first().click()

export const book: Act = async (page) => {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Cliente').fill('zárate')
  await dialog.getByRole('option', { name: /Villamil/ }).click()
  await dialog.getByLabel('Servicios').fill('esmaltado')
  await page.keyboard.press('Enter')
  await dialog.getByLabel('Profesional').selectOption({ label: 'Luz Marina Ortiz' })
  await dialog.getByRole('radio').nth(4).click()
}

export const openThing =
  (name: string): Act =>
  (page) =>
    page.getByRole('link', { name }).last().click()

export const press =
  (name: string): Act =>
  (page) =>
    page.getByRole('button', { name, exact: true }).locator('visible=true').first().click()

export const inTurn =
  (...acts: Act[]): Act =>
  async (page) => {
    for (const act of acts) await act(page)
  }
