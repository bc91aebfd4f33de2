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

/** The appointment that is open is moved at another desk: five minutes later, and back again the next time. */
export const changedByAnother: Act = async (page) => {
  await page.getByRole('dialog').getByRole('radio').first().click()
  await page.evaluate(`(async () => {
    const id = new URLSearchParams(location.search).get('mover')
    const ask = (method, body) => fetch('/api/v1/appointments/' + id, {
      method, body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'x-organization': location.pathname.split('/')[2] },
    }).then((answer) => answer.json())
    const { startsAt } = await ask('GET')
    const minute = startsAt.slice(14, 16) === '05' ? '00' : '05'
    await ask('PATCH', { startsAt: startsAt.slice(0, 14) + minute, notify: false })
  })()`)
}
