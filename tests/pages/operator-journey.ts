import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { FreshInstallation } from './fresh-installation.ts'
import { hand, openScreen, schemes } from './screen.ts'
import { expectSound } from './sound.ts'
import { atWork, desk, LIVE_MS, signIn } from './staff.ts'

const sizes = [desk, hand]

/** Whoever runs the installation opens a business, finds it, turns its notices on and off, and goes in. */
export function testOperatorJourney(browser: Browser, at: () => FreshInstallation): void {
  const open = async (look: Parameters<typeof atWork>[2]) => {
    const screen = await atWork(browser, at(), look)
    await screen.page.goto(`${at().web}/operador`)
    await screen.page.getByRole('rowheader', { name: /Salón Valentina/ }).waitFor({ timeout: LIVE_MS })
    return screen
  }
  const said = (page: Page, words: string | RegExp) => page.getByText(words).locator('visible=true').first().waitFor({ timeout: LIVE_MS })

  test.each(sizes)('opens a business, switches it and goes in at $width px', { timeout: 60_000 }, async (size) => {
    const [name, slug] = [`Clínica Sonrisa ${size.width}`, `clinica-sonrisa-${size.width}`]
    const { page } = await open({ size })
    await said(page, 'Los avisos salen')
    await page.getByRole('button', { name: 'Abrir organización' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Nombre', { exact: true }).fill(name)
    await dialog.getByLabel('Nombre corto').fill(at().slug)
    await dialog.getByRole('button', { name: 'Abrirla' }).click()
    await said(page, 'Otra organización ya tiene ese nombre corto')
    await dialog.getByLabel('Nombre corto').fill(slug)
    await dialog.getByRole('button', { name: 'Abrirla' }).click()
    await said(page, `${name} está abierta.`)
    await page.getByLabel('Nombre o nombre corto').fill(slug)
    await page.getByRole('rowheader', { name: /Salón Valentina/ }).waitFor({ state: 'hidden', timeout: LIVE_MS })
    const notices = page.getByRole('switch', { name: `Avisos de ${name}` })
    await notices.click()
    await said(page, `Avisos de ${name} encendidos.`)
    expect(await notices.getAttribute('aria-checked')).toBe('true')
    await notices.click()
    await page.getByRole('dialog').getByRole('button', { name: 'Apagar los avisos' }).click()
    await said(page, `Avisos de ${name} apagados.`)
    expect(await notices.getAttribute('aria-checked')).toBe('false')
    await page.getByRole('link', { name: `Entrar en ${name}` }).click()
    await said(page, `Prepara la agenda de ${name}`)
    await page.context().close()
  })

  test('is led there by the menu of the account', { timeout: 60_000 }, async () => {
    const { page } = await atWork(browser, at())
    await page.getByRole('button', { name: 'Tu cuenta' }).click()
    await page.getByRole('link', { name: 'La instalación' }).click()
    await page.getByRole('heading', { level: 1, name: 'La instalación' }).waitFor({ timeout: LIVE_MS })
    await page.context().close()
  })

  test('whose session ended is asked for a sign-in there too', { timeout: 60_000 }, async () => {
    const { page } = await open({})
    await page.context().clearCookies()
    const again = page.getByRole('heading', { name: 'Tu sesión terminó' })
    // The work is looked at every ten seconds.
    await again.waitFor({ timeout: 2 * LIVE_MS })
    await signIn(page, at().person)
    await again.waitFor({ state: 'hidden', timeout: LIVE_MS })
    await said(page, 'Los avisos salen')
    await page.context().close()
  })

  test.each(sizes)('of no business is led there, and can leave, at $width px', { timeout: 60_000 }, async (size) => {
    const operator = { email: `solo${size.width}@instalacion.test`, password: 'clave de quien opera' }
    await at().installation.hand(operator.password, 'users', 'create', '--email', operator.email, '--operator')
    const screen = await openScreen(browser, `${at().web}/ingresar`, { size })
    const { page } = screen
    await signIn(page, operator)
    await page.waitForURL(/\/operador$/, { timeout: LIVE_MS })
    await page.getByRole('rowheader', { name: /Salón Valentina/ }).waitFor({ timeout: LIVE_MS })
    expect(await page.getByText('Volver a mi negocio').count()).toBe(0)
    await page.getByRole('button', { name: 'Cerrar sesión' }).click()
    await page.waitForURL(/\/ingresar/, { timeout: LIVE_MS })
    await expectSound(screen)
  })

  test.each(sizes.flatMap((size) => schemes.map((scheme) => ({ size, scheme }))))(
    'the installation is sound at $size.width px, $scheme',
    { timeout: 60_000 },
    async (look) => expectSound(await open(look)),
  )
}
