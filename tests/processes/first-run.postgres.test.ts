import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { buildWebIfStale } from '../../scripts/build-web.ts'
import { startPostgres, type ThrowawayPostgres } from '../../scripts/postgres-server.ts'
import { hand, openBrowser, openScreen } from '../pages/screen.ts'
import { dayAhead, LIVE_MS } from '../pages/staff.ts'
import { type Installation, newInstallation } from './product.ts'
import { until } from './until.ts'

const live = { timeout: LIVE_MS }
/** The templates of a new business are looked at by the twin before anything leaves. */
const TOLD_MS = 30_000

let postgres: ThrowawayPostgres
let installation: Installation
let browser: Browser
beforeAll(async () => {
  await buildWebIfStale()
  postgres = await startPostgres()
  // A database of one’s own: there is no demo, and nobody signs in yet.
  installation = await newInstallation({ DATABASE_URL: postgres.url })
  browser = await openBrowser()
}, 120_000)
afterAll(async () => {
  await browser.close()
  await installation.remove()
  await postgres.stop()
})

test('from the link that the first start prints to the first client who says yes', { timeout: 120_000 }, async () => {
  const program = await installation.start()
  const { firstRun, phone } = await until('the start says where to begin', 20_000, () => {
    const [link] = /http:\/\/\S+\/comenzar\?token=\S+/.exec(program.stdout()) ?? []
    const [twin] = /http:\/\/127\.0\.0\.1:\d+\/emulator\/phone/.exec(program.stdout()) ?? []
    return Promise.resolve(link && twin ? { firstRun: link, phone: twin } : undefined)
  })
  const { page } = await openScreen(browser, firstRun, { size: hand })
  await page.getByLabel('Nombre del negocio').fill('Estudio Nativa')
  await page.getByLabel('País').selectOption('CO')
  await page.getByLabel('Tu nombre').fill('Mariana Vélez')
  await page.getByLabel('Correo').fill('mariana@nativa.example')
  await page.getByLabel('Contraseña', { exact: true }).fill('ocho 888')
  await page.getByRole('button', { name: 'Crear mi cuenta y el negocio' }).click()
  await page.getByRole('heading', { name: 'Prepara la agenda de Estudio Nativa' }).waitFor(live)
  await page.getByLabel('Sede').fill('Laureles')
  await page.getByLabel('Un servicio').fill('Corte')
  await page.getByRole('button', { name: 'Abrir la agenda' }).click()
  await page.getByRole('heading', { name: 'Prepara la agenda de Estudio Nativa' }).waitFor({ ...live, state: 'detached' })
  await page.getByRole('button', { name: 'Nueva cita' }).first().waitFor(live)
  const agenda = `${page.url().split('?')[0] ?? ''}?fecha=${dayAhead(2)}`
  await page.goto(`${agenda}&nueva=1`)
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Cliente').fill('Ana Primera')
  await dialog.getByRole('option', { name: 'Agregar «Ana Primera»' }).click(live)
  await dialog.getByLabel(/^WhatsApp opcional/).fill('310 482 7719')
  await dialog.getByLabel('Servicios').fill('Corte')
  await page.keyboard.press('Enter')
  await dialog.getByRole('radio').first().click(live)
  await dialog.getByRole('button', { name: /^Agendar y avisar/ }).click()
  await page.locator('.toast', { hasText: 'Cita agendada' }).waitFor(live)

  const twin = (await openScreen(browser, `${phone}?lang=es`)).page
  await twin.locator('#phones [data-key="+573104827719"] button').click({ timeout: TOLD_MS })
  await twin.locator('#chat .line', { hasText: 'quedó agendada' }).waitFor({ timeout: TOLD_MS })
  await page.goto(agenda)
  await page.getByRole('button', { name: /Ana Primera.*(entregado|leído)/i }).waitFor({ timeout: TOLD_MS })
  await twin.locator('#chat').getByRole('button', { name: 'Confirmar' }).last().click()
  await page.getByRole('button', { name: /Ana Primera.*confirmó/i }).waitFor({ timeout: TOLD_MS })

  // Whoever finds the link later gets nowhere with it.
  const late = (await openScreen(browser, firstRun)).page
  await late.getByLabel('Nombre del negocio').fill('Otro')
  await late.getByLabel('Tu nombre').fill('Otra')
  await late.getByLabel('Correo').fill('otra@nativa.example')
  await late.getByLabel('Contraseña', { exact: true }).fill('ocho 888')
  await late.getByRole('button', { name: 'Crear mi cuenta y el negocio' }).click()
  await late.getByRole('alert').filter({ hasText: 'Este enlace ya se usó o venció' }).waitFor(live)
})
