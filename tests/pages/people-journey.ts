import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { hire, hireAtWork, idOf } from './colleague.ts'
import type { RunningProduct } from './running-product.ts'
import { hand, openScreen } from './screen.ts'
import { addressIn, atWork, desk, LIVE_MS, signIn } from './staff.ts'

const live = { timeout: LIVE_MS }

/** Who comes into the team, by what means, and who goes. */
export function testPeopleJourney(browser: Browser, product: RunningProduct): void {
  const toast = (page: Page, words: string | RegExp) => page.locator('.toast', { hasText: words }).waitFor(live)
  const people = (page: Page) => page.goto(addressIn(product, 'ajustes/personas'))

  test.each([desk, hand])('somebody invited comes in, sees what is theirs, and goes, at $width px', async (size) => {
    const email = `recepcion.${size.width}@azahar.example`
    const { page } = await atWork(browser, product, { size })
    await people(page)
    await page.getByRole('button', { name: 'Invitar' }).click()
    await page.getByLabel('Correo').fill(email)
    await page.getByRole('radio', { name: /^Recepción/ }).check()
    await page.getByRole('radio', { name: 'Solo algunas' }).check()
    await page.getByRole('button', { name: 'Crear invitación' }).click()
    await page.getByText('Elige al menos una sede').waitFor(live)
    await page.getByRole('checkbox', { name: 'Chapinero' }).check()
    await page.getByRole('button', { name: 'Crear invitación' }).click()
    const link = await page.getByLabel('Enlace de invitación').inputValue()
    await page.getByRole('button', { name: 'Listo' }).click()
    await page.getByRole('listitem').filter({ hasText: email }).waitFor(live)

    const guest = (await openScreen(browser, link, { size })).page
    await guest.getByText('Tu rol será: recepción.').waitFor(live)
    await guest.getByLabel('Tu nombre').fill(`Nora ${size.width}`)
    await guest.getByLabel('Contraseña', { exact: true }).fill('sietes7')
    expect(await guest.getByRole('button', { name: 'Unirme' }).isDisabled()).toBe(true)
    await guest.getByLabel('Contraseña', { exact: true }).fill('ochos 88')
    await guest.getByRole('button', { name: 'Unirme' }).click()
    await guest.waitForURL(/\/o\/salon-azahar\/agenda/, live)
    await guest
      .getByText('Chapinero')
      .first()
      .waitFor({ ...live, state: 'attached' })
    expect(await guest.getByRole('link', { name: 'Ajustes', includeHidden: true }).count()).toBe(0)
    await people(guest)
    await guest.getByText('Los ajustes son de quien administra').waitFor(live)
    expect(await statusOf(guest, '/members')).toBe(403)

    await page.reload()
    await page.getByRole('button', { name: `Nora ${size.width}` }).click()
    await page.getByRole('button', { name: 'Quitar el acceso…' }).click()
    const remove = page.getByRole('button', { name: 'Quitar el acceso', exact: true })
    expect(await remove.isDisabled()).toBe(true)
    await page.getByLabel(/^Escribe «Nora/).fill(`nora ${size.width} `)
    await remove.click()
    await toast(page, `Nora ${size.width} ya no entra a Salón Azahar`)
    await guest.reload()
    await guest.getByText('No hay nada en esta dirección').waitFor(live)
    for (const one of [page, guest]) await one.context().close()
  })

  test('an invitation is withdrawn, and its link says so', async () => {
    const { page } = await atWork(browser, product)
    await people(page)
    await page.getByRole('button', { name: 'Invitar' }).click()
    await page.getByLabel('Correo').fill('retirada@azahar.example')
    await page.getByRole('button', { name: 'Crear invitación' }).click()
    const link = await page.getByLabel('Enlace de invitación').inputValue()
    await page.getByRole('button', { name: 'Listo' }).click()
    const row = page.getByRole('listitem').filter({ hasText: 'retirada@azahar.example' })
    await row.getByRole('button', { name: 'Nuevo enlace' }).click()
    expect(await page.getByLabel('Enlace de invitación').inputValue()).not.toBe(link)
    await page.getByRole('button', { name: 'Listo' }).click()
    await row.getByRole('button', { name: 'Retirar' }).click()
    await row.getByRole('group', { name: 'Retirar' }).getByRole('button', { name: 'Retirar' }).click()
    await row.waitFor({ ...live, state: 'detached' })
    const guest = (await openScreen(browser, link)).page
    await guest.getByRole('heading', { name: 'Esta invitación ya no sirve' }).waitFor(live)
    for (const one of [page, guest]) await one.context().close()
  })

  test('the last owner can neither go nor be lowered, and it is said why', async () => {
    const { page } = await atWork(browser, product)
    await people(page)
    await page.getByRole('button', { name: /\(tú\)/ }).click()
    await page.getByRole('radio', { name: /^Recepción/ }).check()
    await page.getByText('Estás bajando tu propio rol').waitFor(live)
    await page.getByRole('button', { name: 'Guardar' }).click()
    await page.getByRole('alert').filter({ hasText: 'Alguien tiene que dirigir Salón Azahar' }).waitFor(live)
    await page.context().close()
  })

  test('a forgotten password is replaced by the link that a colleague hands over, once', async () => {
    const { email, password } = await hire(product, 'Olvido Prieto', { role: 'receptionist' })
    const { page } = await atWork(browser, product)
    await people(page)
    await page.getByRole('button', { name: /Olvido Prieto/ }).click()
    await page.getByRole('button', { name: 'Crear enlace' }).click()
    const link = await page.getByLabel('Enlace para elegir contraseña').inputValue()
    const hers = (await openScreen(browser, link)).page
    const choose = async () => {
      await hers.getByLabel('Contraseña', { exact: true }).fill('otra clave larga')
      await hers.getByRole('button', { name: 'Guardar y entrar' }).click()
    }
    await choose()
    await hers.getByText('Contraseña guardada').waitFor(live)
    await hers.getByRole('link', { name: 'Entrar' }).click()
    await signIn(hers, { email, password })
    await hers.getByRole('alert').filter({ hasText: 'no coinciden' }).waitFor(live)
    await signIn(hers, { email, password: 'otra clave larga' })
    await hers.waitForURL(/\/agenda/, live)
    await hers.goto(link)
    await choose()
    await hers.getByText('Este enlace ya se usó o venció').waitFor(live)
    for (const one of [page, hers]) await one.context().close()
  })

  test('a key is made, shown once, opens the API, and opens nothing once revoked', async () => {
    const { page } = await atWork(browser, product)
    await page.goto(addressIn(product, 'ajustes/claves'))
    await page.getByRole('button', { name: 'Crear clave' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Para qué es').fill('Página de reservas')
    await dialog.getByRole('button', { name: 'Crear clave' }).click()
    const key = await dialog.getByLabel('Clave', { exact: true }).inputValue()
    await dialog.getByText(`Bearer ${key}`).waitFor(live)
    await dialog.getByRole('button', { name: 'Listo' }).click()
    const status = async () => (await product.installation.api('GET', '/appointments?limit=1', { key })).status
    expect(await status()).toBe(200)
    await page.reload()
    const row = page.getByRole('listitem').filter({ hasText: 'Página de reservas' })
    await row.getByText(/^Usada hoy/).waitFor(live)
    expect(await page.content()).not.toContain(key)
    await row.getByRole('button', { name: 'Revocar' }).click()
    await dialog.getByLabel(/^Escribe/).fill('Página de reservas')
    await dialog.getByRole('button', { name: 'Revocar la clave' }).click()
    await toast(page, 'La clave «Página de reservas» ya no abre nada')
    expect(await status()).toBe(401)
    await page.goto(addressIn(product, 'ajustes/actividad'))
    await page.getByText('revocó la clave «Página de reservas»').waitFor(live)
    await page.context().close()
  })

  test('one’s own account: name, language, password, and the sessions that are open elsewhere', async () => {
    const { page, person } = await hireAtWork(browser, product, 'Berta Salas', { role: 'receptionist' })
    const elsewhere = (await atWork(browser, product, { size: hand }, person)).page
    await page.getByRole('button', { name: 'Tu cuenta' }).click()
    await page.getByRole('link', { name: 'Tu cuenta' }).click()
    await page.getByLabel('Tu nombre').fill('Berta Salas Ríos')
    await page.getByRole('button', { name: 'Guardar' }).click()
    await page.getByRole('button', { name: /^Berta Salas Ríos/ }).waitFor(live)
    await page.getByText('Esta sesión').waitFor(live)
    await page
      .getByRole('button', { name: /^Cerrar la sesión de / })
      .first()
      .click()
    await toast(page, 'Sesión cerrada')
    await page.getByRole('button', { name: 'Cerrar las demás' }).click()
    await page.getByText('No hay otras sesiones abiertas').waitFor(live)
    await elsewhere.reload()
    await elsewhere.waitForURL(/\/ingresar/, live)
    await signIn(elsewhere, person)
    await elsewhere.waitForURL(/\/agenda/, live)
    await page.getByLabel('Contraseña actual').fill('no es esta')
    await page.getByLabel('Contraseña nueva').fill('corta')
    await page.getByRole('button', { name: 'Cambiar contraseña' }).click()
    await page.getByText('Le faltan caracteres: son al menos 8').waitFor(live)
    await page.getByLabel('Contraseña nueva').fill('otra clave larga')
    await page.getByRole('button', { name: 'Cambiar contraseña' }).click()
    await page.getByText('Esa no es tu contraseña actual').waitFor(live)
    await page.getByLabel('Contraseña actual').fill(person.password)
    await page.getByRole('button', { name: 'Cambiar contraseña' }).click()
    await toast(page, 'Contraseña cambiada')
    await elsewhere.reload()
    await elsewhere.waitForURL(/\/ingresar/, live)
    await page.getByLabel('Idioma de las pantallas').selectOption('English')
    await page.getByRole('button', { name: 'Guardar' }).click()
    await page.getByRole('heading', { level: 1, name: 'Your account' }).waitFor(live)
    for (const one of [page, elsewhere]) await one.context().close()
  })

  test('whoever works at two businesses goes from one to the other, and sees of each what is its own', async () => {
    const { installation } = product
    await installation.cli('orgs', 'create', '--name', 'Barbería Norte', '--slug', 'barberia-norte')
    const key = await installation.cli('api-keys', 'create', '--org', 'barberia-norte', '--name', 'test', '--role', 'owner')
    const post = (path: string, body: object) => installation.api('POST', path, { key, body })
    await post('/locations', { name: 'Sede Norte', timeZone: 'America/Bogota' })
    await post('/clients', { name: 'Clienta del Norte' })
    const { page, person } = await hireAtWork(browser, product, 'Dora Rincón', { role: 'admin' })
    const { body } = await post('/invitations', { email: person.email, role: 'receptionist' })
    await page.goto((body as { link: string }).link)
    await page.getByText('Ya tienes cuenta en Puntual').waitFor(live)
    await page.getByLabel('Contraseña', { exact: true }).fill(person.password)
    await page.getByRole('button', { name: 'Unirme' }).click()
    await page.waitForURL(/\/o\/barberia-norte\/agenda/, live)
    const place = page.getByRole('button', { name: 'Organización y sede' })
    await place.click()
    const places = page.locator('#place-menu')
    await places.getByRole('button', { name: /Sede Norte/ }).waitFor(live)
    expect(await places.getByRole('button', { name: /Chapinero/ }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Clientes' }).click()
    await page.getByText('Clienta del Norte').waitFor(live)
    expect(await page.getByText('Óscar Ticona').count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Ajustes' }).count()).toBe(0)
    await place.click()
    await places.getByRole('link', { name: 'Salón Azahar' }).click()
    await page.waitForURL(/\/o\/salon-azahar\/agenda/, live)
    await page.getByRole('link', { name: 'Ajustes' }).waitFor(live)
    await place.click()
    await places.getByRole('button', { name: /Roma Norte/ }).click()
    await page.getByRole('link', { name: 'Clientes' }).click()
    await page.getByText('Óscar Ticona').waitFor(live)
    expect(await page.getByText('Clienta del Norte').count()).toBe(0)
    await page.context().close()
  })

  test('whoever administers one location finds that one only, and what concerns all is closed to them', async () => {
    const locationIds = [await idOf(product, '/locations', 'Roma Norte')]
    const { page } = await hireAtWork(browser, product, 'Aura Limitada', { role: 'admin', locationIds })
    await page.goto(addressIn(product, 'ajustes/sedes'))
    await page.getByRole('link', { name: /^Roma Norte/ }).waitFor(live)
    expect(await page.getByRole('link', { name: /^Chapinero/ }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Nueva sede' }).count()).toBe(0)
    expect(await page.getByRole('link', { name: 'Claves de API' }).count()).toBe(0)
    expect([await statusOf(page, '/api-keys'), await statusOf(page, '/organization/twilio-account')]).toEqual([403, 403])
    await page.context().close()
  })

  test('a professional sees their own column, and nothing of others', async () => {
    const locationId = await idOf(product, '/locations', 'Chapinero')
    const professionalId = await idOf(product, '/professionals', 'Luz Marina Ortiz')
    const camilo = await idOf(product, '/professionals', 'Camilo Peña')
    const serviceIds = [await idOf(product, '/services', 'corte y barba')]
    const book = (name: string, phone: string, whose: string) =>
      product.shop.api('POST', '/appointments', {
        body: { locationId, serviceIds, professionalId: whose, startsAt: '2027-03-02T10:00', client: { name, phone } },
      })
    await book('Propia Visible', '+573104827801', professionalId)
    await book('Ajena Oculta', '+573104827802', camilo)
    const { page } = await hireAtWork(browser, product, 'Luz del Alba', { role: 'professional', professionalId })
    await page.goto(addressIn(product, 'agenda?fecha=2027-03-02'))
    await page.getByText('Propia Visible').first().waitFor(live)
    const nothingOfOthers = async () => {
      expect(await page.getByText('Ajena Oculta').count()).toBe(0)
      expect(await page.getByText('Camilo Peña').count()).toBe(0)
    }
    await nothingOfOthers()
    await page.goto(addressIn(product, 'clientes?q=visible'))
    await page.getByText('Propia Visible').first().waitFor(live)
    await page.goto(addressIn(product, 'clientes?q=oculta'))
    await page.getByText('Nadie coincide con «oculta»').waitFor(live)
    await page.goto(addressIn(product, 'mensajes?q=visible'))
    await page.locator('.row', { hasText: 'Propia Visible' }).first().waitFor(live)
    await page.goto(addressIn(product, 'mensajes'))
    await page.locator('.row').first().waitFor(live)
    await nothingOfOthers()
    await page.keyboard.press('/')
    await page.getByRole('combobox', { name: 'Buscar cliente por nombre o teléfono' }).fill('oculta')
    await page.getByText('Nadie se llama así todavía').waitFor(live)
    await nothingOfOthers()
    expect(await statusOf(page, '/members')).toBe(403)
    await page.context().close()
  })
}

/** What the API answers to whoever sits at this page. */
function statusOf(page: Page, path: string): Promise<number> {
  return page.evaluate<number>(`fetch('/api/v1${path}', { headers: { 'x-organization': 'salon-azahar' } }).then(({ status }) => status)`)
}
