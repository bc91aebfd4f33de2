import type { Browser, Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { RunningProduct } from './running-product.ts'
import { hand } from './screen.ts'
import { overflowOf } from './sound.ts'
import { addressIn, atWork, dayAhead, goWithin, isWhole, LIVE_MS } from './staff.ts'

interface Named {
  id: string
  name: string
}

/** What whoever administers does in the settings, and what the agenda, the booking and the messages make of it. */
export function testSettingsJourney(browser: Browser, product: RunningProduct): void {
  /** Days of its own, in which nothing else is booked. */
  const [day, awayDay] = [dayAhead(40), dayAhead(41)]
  let page: Page

  const api = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await product.shop.api(method, path, body === undefined ? {} : { body })).body as T
  const idOf = async (path: string, name: string): Promise<string> => {
    const { items } = await api<{ items: Named[] }>('GET', `${path}?limit=200`)
    return items.find((one) => one.name === name)?.id ?? ''
  }
  const open = (section: string, on = page) => on.goto(addressIn(product, `ajustes/${section}`))
  const save = async (within: Locator) => {
    await within.getByRole('button', { name: 'Guardar' }).click()
    await within.getByRole('status').getByText('Guardado').waitFor({ timeout: LIVE_MS })
  }
  const panel = (title: string, on = page) => on.getByRole('region', { name: title })
  const toast = (words: string) => page.locator('.toast', { hasText: words }).waitFor({ timeout: LIVE_MS })

  beforeAll(async () => {
    page = (await atWork(browser, product)).page
  })

  test('whoever signs with another name sees it in the message while typing, and it is kept', async () => {
    await open('avisos')
    await page.getByLabel('Nombre en los avisos').fill('Azahar Belleza')
    await page.locator('.set-bubble', { hasText: 'Azahar Belleza' }).waitFor({ timeout: LIVE_MS })
    await save(panel('Cómo firmas'))
    expect(await api('GET', '/organization')).toMatchObject({ whatsapp: { senderName: 'Azahar Belleza' } })
    await page.reload()
    await page.locator('.set-bubble', { hasText: 'Azahar Belleza' }).waitFor({ timeout: LIVE_MS })
    await api('PATCH', '/organization', { whatsapp: { senderName: 'Salón Azahar' } })
  })

  test('switching all messages off says first what becomes of those that are planned', async () => {
    await open('avisos')
    await page.getByRole('switch', { name: 'Avisar a los clientes por WhatsApp' }).setChecked(false, { force: true })
    await page.getByText(/Los \d+ avisos que están programados no saldrán/).waitFor({ timeout: LIVE_MS })
    expect(await api('GET', '/organization')).toMatchObject({ whatsapp: { enabled: true } })
    await page.getByRole('button', { name: 'Descartar' }).click()
    await page.getByText('Cambios sin guardar').waitFor({ state: 'hidden' })
  })

  test('words that are new are handed in, and their approval is read back without a reload', async () => {
    const { body } = await api<{ body: string }>('GET', '/templates/cancellation/en')
    await api('PUT', '/templates/cancellation/en', { body: body.replace('Hello', 'Good day') })
    await open('plantillas')
    await page.getByRole('button', { name: 'English' }).click()
    await page.locator('.set-bubble', { hasText: 'Good day' }).waitFor({ timeout: LIVE_MS })
    await page.getByText('Texto tuyo').waitFor()
    const push = page.getByRole('button', { name: 'Enviar a aprobación' })
    await push.or(page.getByText('Todas están aprobadas')).first().waitFor({ timeout: LIVE_MS })
    if (await push.isVisible()) await push.click()
    await page.getByText('Todas están aprobadas').waitFor({ timeout: 3 * LIVE_MS })
    await api('PUT', '/templates/cancellation/en', { body: null })
  })

  test('what was typed survives a reload; leaving asks, and forgets it when told so', async () => {
    await open('negocio')
    const name = page.getByLabel('Nombre del negocio')
    await name.fill('Salón Azahar Centro')
    await page.reload()
    await page.getByText('Cambios sin guardar').waitFor({ timeout: LIVE_MS })
    expect(await name.inputValue()).toBe('Salón Azahar Centro')
    await page.getByRole('link', { name: 'Clientes' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Seguir editando' }).click()
    expect(await name.inputValue()).toBe('Salón Azahar Centro')
    await page.getByRole('link', { name: 'Clientes' }).click()
    await page.getByRole('button', { name: 'Descartar y salir' }).click()
    await page.getByRole('heading', { level: 1, name: 'Clientes' }).waitFor({ timeout: LIVE_MS })
    await open('negocio')
    await name.waitFor({ timeout: LIVE_MS })
    expect(await name.inputValue()).toBe('Salón Azahar')
  })

  test('a new service and a new professional with hours and an absence are in the agenda and the booking', async () => {
    await open('servicios?abierto=nuevo')
    await page.getByLabel('Nombre').fill('balayage')
    await page.getByLabel('Duración en minutos').fill('90')
    await page.getByLabel(/^Precio en COP/).fill('220.000')
    await page.getByRole('button', { name: 'Guardar' }).click()
    await page.getByRole('link', { name: /balayage.*1 h 30 min · \$ 220\.000/ }).waitFor({ timeout: LIVE_MS })

    await open('profesionales?abierto=nuevo')
    await page.getByLabel('Nombre').fill('Renata Solís')
    await page.getByRole('radio', { name: 'Solo en estas' }).check()
    await page.getByRole('checkbox', { name: 'Chapinero' }).check()
    await page.getByRole('button', { name: 'Guardar' }).click()
    await page.getByRole('heading', { level: 2, name: 'Renata Solís' }).waitFor({ timeout: LIVE_MS })

    const hours = panel('Horario de trabajo')
    await hours.getByRole('radio', { name: 'Horario propio' }).check()
    const monday = hours.getByRole('group', { name: 'Lunes' })
    await monday.getByLabel('lunes, desde').selectOption({ label: '10:00 a. m.' })
    await monday.getByRole('button', { name: 'Agregar pausa' }).click()
    await monday.getByRole('button', { name: 'Copiar el lunes a otros días' }).click()
    await monday.getByRole('button', { name: 'Todos los días' }).click()
    await save(hours)
    const id = await idOf('/professionals', 'Renata Solís')
    const { weekly } = await api<{ weekly: unknown[] }>('GET', `/professionals/${id}/hours`)
    expect(weekly).toHaveLength(14)
    expect(weekly).toContainEqual(expect.objectContaining({ weekday: 7, from: '10:00', to: '13:00' }))

    await api('POST', `/professionals/${id}/absences`, { from: `${awayDay}T00:00`, to: `${awayDay}T23:59`, reason: 'Curso' })
    await page.getByText('Curso').waitFor({ timeout: LIVE_MS })
    await page.goto(addressIn(product, `agenda?fecha=${awayDay}`))
    await page.getByText('Curso').first().waitFor({ timeout: LIVE_MS })
    await page.goto(addressIn(product, `agenda?fecha=${day}&nueva=1`))
    await page.getByLabel('Servicios').fill('balay')
    await page.keyboard.press('Enter')
    await page.getByLabel('Profesional').selectOption({ label: 'Renata Solís' })
    await page
      .locator('.slots[aria-busy="false"]')
      .getByRole('radio', { name: /^10:00/ })
      .waitFor({ timeout: LIVE_MS })
    expect(await page.getByRole('radio', { name: /^9:00/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Descartar' }).click()
  })

  test('an absence is noted by hand, names who is booked in it, and is taken away again', async () => {
    const id = await idOf('/professionals', 'Renata Solís')
    await bookWith(id, 'Ñusta Mamani', `${dayAhead(1)}T10:00`)
    await open(`profesionales?abierto=${id}`)
    await page.getByRole('button', { name: 'Anotar ausencia' }).waitFor({ timeout: LIVE_MS })
    await isWhole(page)
    await page.getByRole('button', { name: 'Anotar ausencia' }).click()
    const form = page.getByRole('form', { name: 'Anotar ausencia' })
    await form.getByText('Hay una cita en esas horas').waitFor({ timeout: LIVE_MS })
    await form.getByRole('link', { name: /Ñusta Mamani/ }).waitFor()
    await form.getByLabel('Motivo').fill('Médico')
    await form.getByRole('button', { name: 'Anotar' }).click()
    await toast('Ausencia anotada')
    const line = page.getByRole('list', { name: 'Ausencias' }).getByRole('listitem').filter({ hasText: 'Médico' })
    await line.getByText('Hay una cita en esas horas').waitFor({ timeout: LIVE_MS })
    await line.getByRole('button', { name: /Quitar ausencia/ }).click()
    await line.waitFor({ state: 'detached', timeout: LIVE_MS })
  })

  test('a professional with appointments ahead leaves once somebody takes them over', async () => {
    const id = await idOf('/professionals', 'Renata Solís')
    const { id: visit } = await bookWith(id, 'Yatzil Canul', `${day}T10:00`)
    await open(`profesionales?abierto=${id}`)
    await page.getByRole('button', { name: 'Archivar' }).waitFor({ timeout: LIVE_MS })
    await isWhole(page)
    await page.getByRole('button', { name: 'Archivar' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Escribe «archivar» para confirmar').fill('archivar')
    await dialog.getByRole('button', { name: 'Archivar' }).click()
    await dialog.getByText('Tiene 2 citas por venir').waitFor({ timeout: LIVE_MS })
    await dialog.getByLabel('Quién las atiende').selectOption({ label: 'Itzel Nava' })
    await dialog.getByRole('button', { name: 'Archivar' }).click()
    await dialog.getByText('No trabaja en la sede de alguna de esas citas').waitFor({ timeout: LIVE_MS })
    await dialog.getByLabel('Quién las atiende').selectOption({ label: 'Camilo Peña' })
    await dialog.getByRole('button', { name: 'Archivar' }).click()
    await toast('Ya no aparece en la agenda')
    await page.getByRole('link', { name: /Camilo Peña/ }).waitFor({ timeout: LIVE_MS })
    expect(await page.getByRole('link', { name: /Renata Solís/ }).count()).toBe(0)
    expect(await api('GET', `/appointments/${visit}`)).toMatchObject({ professional: { name: 'Camilo Peña' } })
  })

  test('in another zone the hour of what is agreed stays, after a question; on a phone', async () => {
    const { page: phone } = await atWork(browser, product, { size: hand, touch: true })
    await open('sedes', phone)
    await phone.getByRole('button', { name: 'Nueva sede' }).click()
    await phone.getByLabel('Nombre').fill('Usaquén')
    await phone.getByRole('button', { name: 'Guardar' }).click()
    await phone.getByRole('heading', { level: 2, name: 'Usaquén' }).waitFor({ timeout: LIVE_MS })
    const locationId = await idOf('/locations', 'Usaquén')
    const serviceIds = [await idOf('/services', 'corte y barba')]
    const visit = await api<Named>('POST', '/appointments', {
      locationId,
      serviceIds,
      startsAt: `${day}T15:00`,
      client: { name: 'Iker Pech' },
      notify: false,
    })
    const details = panel('Datos', phone)
    await details.getByLabel('Zona horaria').selectOption('America/Mexico_City')
    await details.getByRole('button', { name: 'Guardar' }).click()
    const dialog = phone.getByRole('dialog')
    await dialog.getByText('Una cita por venir se recalcula').waitFor({ timeout: LIVE_MS })
    expect(await overflowOf(phone)).toBe(0)
    await dialog.getByRole('button', { name: 'Cambiar la zona' }).click()
    await details.getByRole('status').getByText('Guardado').waitFor({ timeout: LIVE_MS })
    expect(await api('GET', `/appointments/${visit.id}`)).toMatchObject({
      startsAt: `${day}T15:00:00-06:00`,
      timeZone: 'America/Mexico_City',
    })
    await phone.getByRole('button', { name: 'Archivar' }).waitFor({ timeout: LIVE_MS })
    await isWhole(phone)
    await phone.getByRole('button', { name: 'Archivar' }).click()
    await dialog.getByLabel('Escribe «archivar» para confirmar').fill('archivar')
    await dialog.getByRole('button', { name: 'Archivar' }).click()
    await dialog.getByText('Hay una cita por venir en esta sede').waitFor({ timeout: LIVE_MS })
    await api('POST', `/appointments/${visit.id}/cancel`, { notify: false })
    await dialog.getByRole('button', { name: 'Archivar' }).click()
    await phone.getByRole('button', { name: 'Nueva sede' }).waitFor({ timeout: LIVE_MS })
    expect(await idOf('/locations', 'Usaquén')).toBe('')
    await phone.context().close()
  })

  test('a name of 200 letters breaks no page', { timeout: 120_000 }, async () => {
    const long = (word: string) => word.repeat(200).slice(0, 200)
    const date = dayAhead(42)
    const service = await api<Named>('POST', '/services', { name: long('Peluquería'), durationMinutes: 15 })
    const professional = await api<Named>('POST', '/professionals', { name: long('Maximiliana') })
    const location = await idOf('/locations', 'Chapinero')
    const visit = await api<{ id: string; client: Named }>('POST', '/appointments', {
      locationId: location,
      serviceIds: [service.id],
      professionalId: professional.id,
      startsAt: `${date}T10:00`,
      client: { name: long('Wenceslao') },
      notify: false,
    })
    await api('PATCH', '/organization', { name: long('Ñandú'), whatsapp: { senderName: long('Ñandú') } })
    await api('PATCH', `/locations/${location}`, { name: long('Chapinero') })
    const places: [path: string, shownIn: string, name: string][] = [
      [`agenda?fecha=${date}`, '.card', 'Wenceslao'],
      [`agenda?fecha=${date}&cita=${visit.id}`, '.drawer', 'Wenceslao'],
      [`agenda?fecha=${date}&mover=${visit.id}`, '.dialog', 'Wenceslao'],
      [`agenda?fecha=${date}&nueva=1`, '.dialog', 'Servicios'],
      ['clientes', '.client-row', 'Wenceslao'],
      [`clientes/${visit.client.id}`, '.file-body', 'Peluquería'],
      ['mensajes', '.row', 'Confirmación'],
      ['ajustes/negocio', '.set-form', 'Nombre'],
      ['ajustes/avisos', '.set-bubble', 'Ñandú'],
      ['ajustes/plantillas', '.set-cards', 'Ñandú'],
      ['ajustes/sedes', '.set-row', 'Chapinero'],
      [`ajustes/sedes?abierto=${location}`, '.week', 'Lunes'],
      ['ajustes/servicios', '.set-row', 'Peluquería'],
      [`ajustes/servicios?abierto=${service.id}`, 'h2', 'Peluquería'],
      ['ajustes/profesionales', '.set-row', 'Maximiliana'],
      [`ajustes/profesionales?abierto=${professional.id}`, 'h2', 'Maximiliana'],
    ]
    const { page: phone } = await atWork(browser, product, { size: hand })
    const out: string[] = []
    for (const screen of [page, phone]) {
      for (const [path, shownIn, name] of screen === phone ? places : places.filter(([path]) => !/^ajustes\/\w+$/.test(path))) {
        await goWithin(screen, addressIn(product, path))
        await screen.locator(shownIn, { hasText: name }).locator('visible=true').first().waitFor({ timeout: LIVE_MS })
        for (const one of await stickingOut(screen)) out.push(`${path}: ${one}`)
      }
    }
    expect(out).toEqual([])
    await phone.context().close()
    await api('POST', `/appointments/${visit.id}/cancel`, { notify: false })
    await api('DELETE', `/professionals/${professional.id}`)
    await api('DELETE', `/services/${service.id}`)
    await api('PATCH', `/locations/${location}`, { name: 'Chapinero' })
    await api('PATCH', '/organization', { name: 'Salón Azahar', whatsapp: { senderName: 'Salón Azahar' } })
  })

  async function bookWith(professionalId: string, name: string, startsAt: string): Promise<Named> {
    return api('POST', '/appointments', {
      locationId: await idOf('/locations', 'Chapinero'),
      serviceIds: [await idOf('/services', 'corte infantil')],
      professionalId,
      startsAt,
      client: { name },
      notify: false,
    })
  }
}

/** What would have to be scrolled sideways, and the innermost of what makes it so. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const isWide = (one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1
    const leaks = (one) => isWide(one) && getComputedStyle(one).overflowX === 'visible'
    const culprits = (inside) => [...inside.querySelectorAll('*')].filter((one) => leaks(one) && ![...one.children].some(leaks))
    return [...document.querySelectorAll('html, .frame-page, .dialog, .drawer')]
      .filter(isWide)
      .map((one) => one.className + ' by ' + culprits(one).slice(0, 3).map((each) => each.tagName + '.' + each.className).join(', '))
  })()`)
}
