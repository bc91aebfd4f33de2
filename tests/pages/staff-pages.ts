import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import type { RunningProduct } from './running-product.ts'
import { hand, openScreen } from './screen.ts'
import { expectSoundInBoth } from './sound.ts'
import { idOf } from './colleague.ts'
import { knock } from './knock.ts'
import { addressIn, atWork, cardOf, dayAhead, desk, LIVE_MS } from './staff.ts'

/** Both widths, and each in both themes. */
const looks = [{ size: desk }, { size: hand }]

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
    test.each(looks)(`${name} is sound at $size.width px`, { timeout: 60_000 }, async (look) => {
      const screen = await atWork(browser, product, look)
      await screen.page.goto(addressIn(product, path))
      await screen.page.getByText(shows).locator('visible=true').first().waitFor({ timeout: LIVE_MS })
      await expectSoundInBoth(screen)
      await screen.page.context().close()
    })
  }

  test.each(looks)('an appointment and what is done with it are sound at $size.width px', { timeout: 60_000 }, async (look) => {
    const screen = await atWork(browser, product, look)
    const { page } = screen
    await page.goto(addressIn(product, `agenda?fecha=${tomorrow}`))
    await page.locator('.card', { hasText: 'María José' }).first().click()
    await page.getByText('Confirmación').locator('visible=true').first().waitFor({ timeout: LIVE_MS })
    await expectSoundInBoth(screen)
    await page.getByRole('button', { name: 'Cancelar cita' }).click()
    await page.getByText('¿Cancelar la cita de María José').waitFor()
    await expectSoundInBoth(screen)
    await page.getByRole('button', { name: 'Conservarla' }).click()
    await page.getByRole('button', { name: 'Mover' }).click()
    await page.getByRole('dialog', { name: 'Mover la cita de María José' }).getByRole('radio').first().waitFor({ timeout: LIVE_MS })
    await expectSoundInBoth(screen)
    await page.context().close()
  })

  test.each(looks)('a message and what the keyboard opens are sound at $size.width px', { timeout: 60_000 }, async (look) => {
    const screen = await atWork(browser, product, look)
    const { page } = screen
    await page.goto(addressIn(product, 'mensajes?dias=todo'))
    await page.locator('.row', { hasText: 'Confirmación' }).first().click({ timeout: LIVE_MS })
    const detail = page.getByRole('complementary', { name: 'Detalle del mensaje' })
    await detail.getByText('Lo que pasó').click({ timeout: LIVE_MS })
    await detail.getByText('En cola').waitFor({ timeout: LIVE_MS })
    await expectSoundInBoth(screen)
    await page.keyboard.press('Control+k')
    const finder = page.getByRole('combobox', { name: 'Buscar cliente' })
    await finder.fill('Óscar', { timeout: LIVE_MS })
    await page.getByRole('option', { name: /Óscar/ }).first().waitFor({ timeout: LIVE_MS })
    await expectSoundInBoth(screen)
    await page.keyboard.press('Escape')
    await finder.waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Atajos de teclado' }).getByText('Ctrl ↵').waitFor({ timeout: LIVE_MS })
    await expectSoundInBoth(screen)
    await page.context().close()
  })

  test.each(looks)('a client’s file is sound at $size.width px', { timeout: 60_000 }, async (look) => {
    const screen = await atWork(browser, product, look)
    await screen.page.goto(addressIn(product, 'clientes'))
    await screen.page.getByText('Óscar Ticona').first().click()
    await screen.page.getByRole('button', { name: 'Editar' }).click()
    await screen.page.getByLabel('Notas').waitFor({ timeout: LIVE_MS })
    await expectSoundInBoth(screen)
    await screen.page.context().close()
  })

  const doors = [
    { name: 'the door', path: 'ingresar', button: 'Entrar' },
    { name: 'a forgotten password', path: 'recuperar', button: 'Enviar enlace' },
    { name: 'a new password', path: 'clave?token=x', button: 'Guardar y entrar' },
    { name: 'the first run', path: 'comenzar?token=x', button: 'Crear mi cuenta y el negocio' },
  ]
  for (const { name, path, button } of doors) {
    test.each(looks)(`${name} is sound at $size.width px`, async (look) => {
      const screen = await openScreen(browser, `${product.web}/${path}`, look)
      await screen.page.getByRole('button', { name: button }).waitFor()
      await expectSoundInBoth(screen)
      await screen.page.context().close()
    })
  }

  test.each(looks)('an invitation is sound at $size.width px', async (look) => {
    const body = { email: 'leida@azahar.example', role: 'admin' }
    const { link } = (await product.shop.api('POST', '/invitations', { body })).body as { link: string }
    const screen = await openScreen(browser, link, look)
    await screen.page.getByRole('button', { name: 'Unirme' }).waitFor()
    await expectSoundInBoth(screen)
    await screen.page.context().close()
  })

  test('speaks the language that is chosen at once, and keeps it; so does what the server explains', async () => {
    const phone = '+573104827899'
    await knock(product.phone, 'users', { phone, notOnWhatsApp: true })
    const date = dayAhead(35)
    const booking = {
      locationId: await idOf(product, '/locations', 'Chapinero'),
      serviceIds: [await idOf(product, '/services', 'corte y barba')],
      startsAt: `${date}T10:00`,
      client: { name: 'Lusa Fala', phone },
    }
    const { id } = (await product.shop.api('POST', '/appointments', { body: booking })).body as { id: string }
    const { page } = await atWork(browser, product)
    await page.goto(addressIn(product, `agenda?fecha=${date}&cita=${id}`))
    const failed = page.locator('.failed-box')
    await failed.getByText('Este número no tiene WhatsApp').waitFor({ timeout: LIVE_MS })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Tu cuenta' }).click()
    await page.getByRole('button', { name: 'Português' }).click()
    await page.keyboard.press('Escape')
    await cardOf(page, 'Lusa Fala').click()
    await failed.getByText('Este número não tem WhatsApp').waitFor({ timeout: LIVE_MS })
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Mensagens' }).waitFor({ timeout: LIVE_MS })
    expect(await page.evaluate('document.documentElement.lang')).toBe('pt-BR')
    await page.reload()
    await page.getByRole('link', { name: 'Mensagens' }).waitFor({ timeout: LIVE_MS })
    await page.context().close()
  })
}
