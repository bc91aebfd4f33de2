import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { FreshInstallation } from './fresh-installation.ts'
import { hand, openScreen, schemes } from './screen.ts'
import { expectSound, expectSoundInBoth } from './sound.ts'
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

  test.each(sizes)('invites into a business before it has an agenda, at $width px', { timeout: 60_000 }, async (size) => {
    const [name, slug] = [`Óptica Temprana ${size.width}`, `temprana-${size.width}`]
    const screen = await atWork(browser, at(), { size })
    const { page } = screen
    const post = async (path: string, data: object, headers: Record<string, string> = {}) => {
      const answer = await page.request.post(`${at().web}/api/v1${path}`, { data, headers: { origin: at().web, ...headers } })
      expect(answer.status()).toBe(201)
      return (await answer.json()) as { link: string }
    }
    await post('/operator/organizations', { name, slug, country: 'CO' })
    await page.goto(`${at().web}/o/${slug}/ajustes/personas`)
    await page.getByRole('button', { name: 'Invitar' }).click({ timeout: LIVE_MS })
    await page.getByLabel('Correo').fill(`duena@${slug}.test`)
    await page.getByRole('radio', { name: /^Dirección/ }).check()
    await page.getByRole('button', { name: 'Crear invitación' }).click()
    expect(await page.getByLabel('Enlace de invitación').inputValue({ timeout: LIVE_MS })).toContain('/invitacion/')
    await page.getByRole('button', { name: 'Listo' }).click()
    const { link } = await post('/invitations', { email: `recepcion@${slug}.test`, role: 'receptionist' }, { 'x-organization': slug })
    const guest = await openScreen(browser, link.replace('127.0.0.1', 'localhost'), { size })
    await guest.page.getByLabel('Tu nombre').fill('Nora Temprana')
    await guest.page.getByLabel('Contraseña', { exact: true }).fill('otra frase larga')
    await guest.page.getByRole('button', { name: 'Unirme' }).click()
    await said(guest.page, `${name} se está preparando`)
    await expectSoundInBoth(guest)
    await page.getByRole('link', { name: 'Agenda', exact: true }).click()
    await said(page, `Prepara la agenda de ${name}`)
    await expectSoundInBoth(screen)
    await page.getByLabel('Sede', { exact: true }).fill('Centro')
    await page.getByLabel('Un servicio').fill('revisión')
    await page.getByRole('button', { name: 'Abrir la agenda' }).click()
    await said(page, /no hay citas/)
    await said(guest.page, /no hay citas/)
    await guest.page.getByRole('button', { name: size === desk ? 'Tu cuenta' : 'Más' }).click()
    await guest.page.getByRole('button', { name: 'Cerrar sesión' }).click()
    await guest.page.waitForURL(/\/ingresar/, { timeout: LIVE_MS })
    await guest.page.context().close()
    await page.context().close()
  })

  test.each(sizes.flatMap((size) => schemes.map((scheme) => ({ size, scheme }))))(
    'the installation is sound at $size.width px, $scheme',
    { timeout: 60_000 },
    async (look) => expectSound(await open(look)),
  )
}
