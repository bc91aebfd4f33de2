import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { hire, idOf } from './colleague.ts'
import type { FreshInstallation } from './fresh-installation.ts'
import type { RunningProduct } from './running-product.ts'
import { addressIn, atWork, isWhole, LIVE_MS } from './staff.ts'

const live = { timeout: LIVE_MS }

/** What is typed in a dialog is there after a reload and after Escape, until it is saved or given up. */
export function testKept(browser: Browser, product: RunningProduct): void {
  const opened = async (path: string, button: string | RegExp) => {
    const { page } = await atWork(browser, product)
    await page.goto(addressIn(product, `ajustes/${path}`))
    const open = async () => {
      await page.getByRole('button', { name: button }).waitFor(live)
      await isWhole(page)
      await page.getByRole('button', { name: button }).click(live)
    }
    await open()
    return { page, dialog: page.getByRole('dialog'), open }
  }

  test.each([
    {
      what: 'an invitation',
      path: 'personas',
      button: 'Invitar',
      field: 'Correo',
      fresh: '',
      send: 'Crear invitación',
      typed: 'kepa@azahar.example',
    },
    { what: 'a key', path: 'claves', button: 'Crear clave', field: 'Para qué es', fresh: '', send: 'Crear clave', typed: 'Página de Kepa' },
  ])('$what', async ({ path, button, field, fresh, send, typed }) => {
    const { page, dialog, open } = await opened(path, button)
    const input = dialog.getByLabel(field)
    await input.fill(typed)
    await dialog.getByLabel('Administración').check()
    await page.reload()
    expect(await input.inputValue(live)).toBe(typed)
    expect(await dialog.getByLabel('Administración').isChecked()).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ ...live, state: 'detached' })
    await open()
    expect(await input.inputValue(live)).toBe(typed)
    await dialog.getByRole('button', { name: 'Descartar' }).click()
    await dialog.waitFor({ ...live, state: 'detached' })
    await open()
    expect(await input.inputValue(live)).toBe(fresh)
    await input.fill(typed)
    await dialog.getByRole('button', { name: send }).click()
    const secret = dialog.locator('input[readonly]')
    const shown = await secret.inputValue(live)
    expect(JSON.stringify(await page.evaluate('({ ...sessionStorage, ...localStorage })'))).not.toContain(shown)
    await page.reload()
    await page.getByRole('button', { name: button }).waitFor(live)
    expect(await dialog.count()).toBe(0)
    await open()
    expect(await input.inputValue(live)).toBe(fresh)
    await page.context().close()
  })

  test('what somebody may do', async () => {
    await hire(product, 'Kepa Guardado', { role: 'receptionist' })
    const { page, dialog, open } = await opened('personas', /Kepa Guardado/)
    const admin = dialog.getByLabel('Administración')
    await admin.check()
    await page.reload()
    expect(await admin.isChecked(live)).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ ...live, state: 'detached' })
    await open()
    expect(await admin.isChecked(live)).toBe(true)
    await dialog.getByRole('button', { name: 'Descartar' }).click()
    await open()
    expect(await dialog.getByLabel('Recepción').isChecked(live)).toBe(true)
    await page.context().close()
  })

  test('an absence', async () => {
    const professional = await idOf(product, '/professionals', 'Camilo Peña')
    const { page } = await opened(`profesionales?abierto=${professional}`, 'Anotar ausencia')
    const reason = page.getByLabel(/^Motivo/)
    await reason.fill('Dentista de Kepa')
    await page.reload()
    expect(await reason.inputValue(live)).toBe('Dentista de Kepa')
    await isWhole(page)
    await page.getByRole('form', { name: 'Anotar ausencia' }).getByRole('button', { name: 'Descartar' }).click()
    await page.reload()
    await page.getByRole('button', { name: 'Anotar ausencia' }).click(live)
    expect(await reason.inputValue(live)).toBe('')
    await page.context().close()
  })
}

/** Whoever runs the installation, and whoever begins in it. */
export function testKeptOperator(browser: Browser, at: () => FreshInstallation): void {
  const made = async (page: Page, slug: string) => {
    const data = { name: `Óptica ${slug}`, slug, country: 'CO' }
    const answer = await page.request.post(`${at().web}/api/v1/operator/organizations`, { data, headers: { origin: at().web } })
    expect(answer.status()).toBe(201)
  }

  test('a business that is being opened', async () => {
    const { page } = await atWork(browser, at())
    await page.goto(`${at().web}/operador`)
    const open = () => page.getByRole('button', { name: 'Abrir organización' }).click(live)
    await open()
    const dialog = page.getByRole('dialog')
    const name = dialog.getByLabel('Nombre', { exact: true })
    await name.fill('Óptica Kepa')
    await dialog.getByLabel('Nombre corto').fill('kepa')
    await page.reload()
    expect(await name.inputValue(live)).toBe('Óptica Kepa')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ ...live, state: 'detached' })
    await open()
    expect(await dialog.getByLabel('Nombre corto').inputValue(live)).toBe('kepa')
    await dialog.getByRole('button', { name: 'Descartar' }).click()
    await open()
    expect(await name.inputValue(live)).toBe('')
    await page.context().close()
  })

  test('the first steps, of which the last one failed: nothing is made twice, also after a reload', async () => {
    const { page } = await atWork(browser, at())
    const slug = 'primeros-pasos'
    await made(page, slug)
    await page.goto(`${at().web}/o/${slug}/agenda`)
    await page.getByLabel('Sede').fill('Centro')
    await page.getByLabel('Un servicio').fill('corte')
    await page.getByLabel(/^Quién atiende/).fill('Kepa Una')
    const press = () => page.getByRole('button', { name: 'Abrir la agenda' }).click(live)
    await page.route('**/api/v1/locations', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' })
        : route.continue(),
    )
    await press()
    const alert = page.getByRole('alert')
    await alert.waitFor(live)
    expect(await alert.innerText()).not.toContain('no se guardó nada')
    await page.getByLabel('Un servicio').fill('corte y barba')
    await press()
    await alert.waitFor(live)
    await page.unroute('**/api/v1/locations')
    await page.reload()
    expect(await page.getByLabel(/^Quién atiende/).inputValue(live)).toBe('Kepa Una')
    await press()
    await page.getByText('no hay citas').locator('visible=true').first().waitFor(live)
    for (const [path, name] of Object.entries({ services: 'corte y barba', professionals: 'Kepa Una', locations: 'Centro' })) {
      const answer = await page.request.get(`${at().web}/api/v1/${path}`, { headers: { 'x-organization': slug } })
      const { items } = (await answer.json()) as { items: { name: string }[] }
      expect(items.map((item) => item.name)).toEqual([name])
    }
    expect(await page.evaluate(`Object.keys(sessionStorage).filter((name) => name.includes('${slug}'))`)).toEqual([])
    await page.context().close()
  })
}
