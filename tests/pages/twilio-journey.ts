import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { hearFromPhone } from '../world/inbound.ts'
import type { FreshInstallation } from './fresh-installation.ts'
import { knock } from './knock.ts'
import { hand, schemes } from './screen.ts'
import { expectSound } from './sound.ts'
import { atWork, desk, LIVE_MS } from './staff.ts'

const sizes = [desk, hand]

/** Somebody connects their Twilio account, from a wrong token to a test message that they have read. */
export function testTwilioJourney(browser: Browser, at: () => FreshInstallation): void {
  const address = () => `${at().web}/o/${at().slug}/ajustes/whatsapp`
  const open = async (look: Parameters<typeof atWork>[2]) => {
    const screen = await atWork(browser, at(), look)
    await screen.page.goto(address())
    await screen.page.getByRole('heading', { level: 2, name: 'Conexión con WhatsApp' }).waitFor({ timeout: LIVE_MS })
    return screen
  }
  const said = (page: Page, words: string | RegExp) => page.getByText(words).locator('visible=true').first().waitFor({ timeout: LIVE_MS })

  test('whoever has nothing to write by is led there from every page', { timeout: 60_000 }, async () => {
    const { page } = await atWork(browser, at())
    await page.getByRole('link', { name: 'Conectar', exact: true }).click()
    await said(page, 'Aún no hay por dónde escribir')
    await page.context().close()
  })

  test.each(sizes.flatMap((size) => schemes.map((scheme) => ({ size, scheme }))))(
    'the connection is sound at $size.width px, $scheme',
    { timeout: 60_000 },
    async (look) => {
      const screen = await open(look)
      await screen.page.getByLabel('Account SID').waitFor({ timeout: LIVE_MS })
      await expectSound(screen)
    },
  )

  for (const size of sizes) {
    const account = { sid: `AC${String(size.width).padStart(32, '0')}`, token: String(size.width).padStart(32, 'a') }

    const from = `+57601745${String(size.width).padStart(4, '0')}`
    // The window of 24 hours is open for whoever wrote before.
    const own = `+57310482${String(size.width).padStart(4, '0')}`

    test(`connects Twilio at ${size.width} px: told what is wrong, then followed to «Leído»`, { timeout: 90_000 }, async () => {
      await knock(at().twin.url, 'accounts', { ...account, senders: [from] })
      const { page } = await open({ size })
      const off = { data: { whatsapp: { enabled: false } }, headers: { 'x-organization': at().slug, origin: at().web } }
      expect((await page.request.patch(`${at().web}/api/v1/organization`, off)).status()).toBe(200)
      await said(page, 'Aún no hay por dónde escribir')
      await page.getByLabel('Account SID').fill(`SK${'1'.repeat(32)}`)
      await page.getByRole('button', { name: 'Comprobar y guardar' }).click()
      await said(page, 'Eso es una clave de API')
      await said(page, 'Falta el Auth Token')
      await page.getByLabel('Account SID').fill(` ${account.sid} `)
      await page.getByLabel('Auth Token').fill('f'.repeat(32))
      await page.getByLabel('Número', { exact: true }).fill(from.replace('+57', '+57 '))
      await page.getByRole('button', { name: 'Comprobar y guardar' }).click()
      await said(page, 'Twilio no reconoce este Account SID con este Auth Token')
      expect(await page.getByLabel('Account SID').inputValue()).toContain(account.sid)
      await page.getByLabel('Auth Token').fill(account.token)
      await page.getByRole('button', { name: 'Comprobar y guardar' }).click()
      await said(page, 'Tu cuenta de Twilio está conectada')
      const inboundUrl = await page.getByLabel('Dirección para las respuestas').textContent()
      await knock(at().twin.url, 'accounts', { sid: account.sid, inboundUrl })
      await page.getByRole('button', { name: 'Ya lo hice' }).click()

      await page.getByLabel('Tu celular', { exact: true }).fill(own)
      await page.getByRole('button', { name: 'Enviar prueba' }).click()
      await said(page, 'Código de Twilio: 63016')
      expect(await hearFromPhone(at().twin.url, from, { from: own, body: 'Hola' })).toMatchObject({ httpStatus: 200 })
      await page.getByRole('button', { name: 'Enviar otra' }).click()
      expect((await page.getByLabel('Tu celular', { exact: true }).inputValue()).replaceAll(' ', '')).toBe(own)
      await page.getByRole('button', { name: 'Enviar prueba' }).click()
      await said(page, 'Llegó y se leyó: la conexión funciona.')
      await page.getByRole('button', { name: 'Seguir' }).click()
      await page.getByRole('button', { name: 'Encender los avisos' }).click()
      await said(page, 'Los avisos están encendidos')
      await page.reload()
      await said(page, 'Tu cuenta de Twilio está conectada')
      const done = page.getByText('Listo', { exact: true })
      await done.nth(3).waitFor({ timeout: LIVE_MS })
      expect(await done.count()).toBe(4)
      await expectSound(await open({ size, scheme: 'dark' }))

      await page.getByRole('button', { name: 'Desconectar' }).click()
      const dialog = page.getByRole('dialog', { name: '¿Desconectar la cuenta de Twilio?' })
      await dialog.getByLabel(/^Escribe «Sal/).fill('Otro negocio')
      await page.keyboard.press('Enter')
      await said(page, 'No coincide')
      await dialog.getByLabel(/^Escribe «Sal/).fill('salón valentina')
      await dialog.getByRole('button', { name: 'Desconectar' }).click()
      await said(page, 'Aún no hay por dónde escribir')
      await page.context().close()
    })
  }
}
