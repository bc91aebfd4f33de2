import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import type { RunningProduct } from './running-product.ts'
import { hand, openScreen, schemes } from './screen.ts'
import { expectSound } from './sound.ts'
import { addressIn, atWork, dayAhead, desk, LIVE_MS } from './staff.ts'

const sizes = [desk, hand]
/** Both widths and both themes; a page that is sound in these is laid out and coloured as in the other two. */
const looks = sizes.map((size, place) => ({ size, scheme: schemes[place] ?? 'light' }))

/** Every page of the team's web: it fits, keeps nobody out, and says no error to the console. */
export function testStaffPages(browser: Browser, product: RunningProduct): void {
  const tomorrow = dayAhead(1)
  const pages = [
    { name: 'the agenda', path: `agenda?fecha=${tomorrow}`, shows: 'María José' },
    { name: 'the agenda of a week', path: `agenda?fecha=${tomorrow}&vista=semana`, shows: 'María José' },
    { name: 'an empty day', path: `agenda?fecha=${dayAhead(300)}`, shows: 'no hay citas' },
    { name: 'the clients', path: 'clientes', shows: 'Óscar Ticona' },
    { name: 'the messages', path: 'mensajes', shows: 'Confirmación' },
    { name: 'the plan', path: 'mensajes?ver=programados', shows: 'Recordatorio de' },
    { name: 'the booking', path: `agenda?fecha=${tomorrow}&nueva=1`, shows: 'Servicios' },
    { name: 'the people', path: 'ajustes/personas', shows: 'Luisa Ortiz' },
    { name: 'the keys', path: 'ajustes/claves', shows: 'Demo' },
    { name: 'the activity', path: 'ajustes/actividad', shows: 'agregó a' },
    { name: 'the account', path: 'cuenta', shows: 'Esta sesión' },
  ]
  for (const { name, path, shows } of pages) {
    test.each(looks)(`${name} is sound at $size.width px, $scheme`, { timeout: 60_000 }, async (look) => {
      const screen = await atWork(browser, product, look)
      await screen.page.goto(addressIn(product, path))
      await screen.page.getByText(shows).locator('visible=true').first().waitFor({ timeout: LIVE_MS })
      await expectSound(screen)
    })
  }

  test.each(looks)('an appointment is sound at $size.width px, $scheme', { timeout: 60_000 }, async (look) => {
    const screen = await atWork(browser, product, look)
    await screen.page.goto(addressIn(product, `agenda?fecha=${tomorrow}`))
    await screen.page.locator('.card', { hasText: 'María José' }).first().click()
    await screen.page.getByText('Confirmación').locator('visible=true').first().waitFor({ timeout: LIVE_MS })
    await expectSound(screen)
  })

  test.each(looks)('a client’s file is sound at $size.width px, $scheme', { timeout: 60_000 }, async (look) => {
    const screen = await atWork(browser, product, look)
    await screen.page.goto(addressIn(product, 'clientes'))
    await screen.page.getByText('Óscar Ticona').first().click()
    await screen.page.getByRole('button', { name: 'Editar' }).click()
    await screen.page.getByLabel('Notas').waitFor({ timeout: LIVE_MS })
    await expectSound(screen)
  })

  const doors = [
    { name: 'the door', path: 'ingresar', button: 'Entrar' },
    { name: 'a forgotten password', path: 'recuperar', button: 'Enviar enlace' },
    { name: 'a new password', path: 'clave?token=x', button: 'Guardar y entrar' },
    { name: 'the first run', path: 'comenzar?token=x', button: 'Crear mi cuenta y el negocio' },
  ]
  for (const { name, path, button } of doors) {
    test.each(looks)(`${name} is sound at $size.width px, $scheme`, async (look) => {
      const screen = await openScreen(browser, `${product.web}/${path}`, look)
      await screen.page.getByRole('button', { name: button }).waitFor()
      await expectSound(screen)
    })
  }

  test.each(looks)('an invitation is sound at $size.width px, $scheme', async (look) => {
    const body = { email: 'leida@azahar.example', role: 'admin' }
    const { link } = (await product.shop.api('POST', '/invitations', { body })).body as { link: string }
    const screen = await openScreen(browser, link, look)
    await screen.page.getByRole('button', { name: 'Unirme' }).waitFor()
    await expectSound(screen)
  })

  test('speaks the language that is chosen at once, and keeps it', async () => {
    const { page } = await atWork(browser, product)
    await page.getByRole('button', { name: 'Tu cuenta' }).click()
    await page.getByRole('button', { name: 'Português' }).click()
    await page.getByRole('link', { name: 'Mensagens' }).waitFor({ timeout: LIVE_MS })
    expect(await page.evaluate('document.documentElement.lang')).toBe('pt-BR')
    await page.reload()
    await page.getByRole('link', { name: 'Mensagens' }).waitFor({ timeout: LIVE_MS })
    await page.context().close()
  })
}
