import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idOf } from './colleague.ts'
import type { RunningProduct } from './running-product.ts'
import { addressIn, atWork, dayAhead, LIVE_MS } from './staff.ts'

const live = { timeout: LIVE_MS }

interface Told {
  kind: string
  status: string
}

/** What a screen says that was told, or will be, is what was. */
export function testTellingJourney(browser: Browser, product: RunningProduct): void {
  const day = dayAhead(40)
  let page: Page
  let place: { locationId: string; serviceIds: string[] }

  const api = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await product.shop.api(method, path, body === undefined ? {} : { body })).body as T
  const book = (name: string, time: string, phone: string, more = {}) =>
    api<{ id: string }>('POST', '/appointments', { ...place, startsAt: `${day}T${time}`, client: { name, phone }, notify: false, ...more })
  const told = async (id: string) => (await api<{ items: Told[] }>('GET', `/appointments/${id}/messages`)).items.map(({ kind }) => kind)
  const whatsapp = (change: Record<string, boolean>) => api('PATCH', '/organization', { whatsapp: change })
  const open = (id: string) => page.goto(addressIn(product, `agenda?fecha=${day}&cita=${id}`))
  const toast = (words: string | RegExp) => page.locator('.toast', { hasText: words }).waitFor(live)
  const planned = (hint: string) => page.locator('.moment', { hasText: hint }).getByRole('button', { name: 'Enviar ahora' })

  beforeAll(async () => {
    place = { locationId: await idOf(product, '/locations', 'Chapinero'), serviceIds: [await idOf(product, '/services', 'corte y barba')] }
    page = (await atWork(browser, product)).page
  })
  afterAll(() => page.context().close())

  test('a reminder that is sent now, by a double click, is one message and no longer planned', async () => {
    const { id } = await book('Duvan Doble', '09:00', '+573104827901')
    await open(id)
    await planned('24').dblclick(live)
    await toast('El aviso va en camino.')
    await planned('24').waitFor({ ...live, state: 'detached' })
    expect(await told(id)).toEqual(['reminder_24h', 'confirmation'])
    const { items } = await api<{ items: Told[] }>('GET', `/appointments/${id}/reminders`)
    expect(items.map(({ kind, status }) => [kind, status])).toEqual([
      ['reminder_24h', 'sent'],
      ['reminder_1h', 'pending'],
    ])
  })

  test('what may not be sent is refused in words', async () => {
    const { id } = await book('Renata Refusa', '10:00', '+573104827902')
    await open(id)
    await planned('24').waitFor(live)
    // The screen has not heard of it yet when the button is pressed.
    await page.route('**/timeline', (route) => route.abort())
    await whatsapp({ reminder24hEnabled: false })
    await planned('24').click()
    await toast('Este tipo de aviso está apagado.')
    await page.unroute('**/timeline')
    await whatsapp({ reminder24hEnabled: true })
  })

  test('a change that nobody is told of says so', async () => {
    const { id } = await book('Silencia Apagada', '11:00', '+573104827903', { status: 'pending' })
    await whatsapp({ confirmationEnabled: false, cancellationEnabled: false })
    await open(id)
    await page.getByRole('button', { name: 'Aprobar', exact: true }).click(live)
    await toast('Cita aprobada. No se avisó.')
    await page.getByRole('button', { name: 'Cancelar cita' }).click()
    await page.getByRole('group', { name: 'Cancelar cita' }).getByRole('button', { name: 'Cancelar cita' }).click()
    await toast('Cita cancelada. No se avisó.')
    await whatsapp({ confirmationEnabled: true, cancellationEnabled: true })
  })

  test('taking the filters off, and going back, are seen in the search field', async () => {
    await page.goto(addressIn(product, 'mensajes?dias=todo'))
    const field = page.getByRole('searchbox')
    await field.fill('nadie se llama así')
    await page.getByRole('button', { name: 'Quitar filtros' }).click(live)
    expect(await field.inputValue()).toBe('')
    await page.locator('.messages .row').first().waitFor(live)
    await page.goBack()
    await page.getByRole('button', { name: 'Quitar filtros' }).waitFor(live)
    expect(await field.inputValue()).toBe('nadie se llama así')
    await page.goBack()
    await page.locator('.messages .row').first().waitFor(live)
    expect(await field.inputValue()).toBe('')
    expect(page.url()).not.toContain('q=')
  })

  test('the hour chosen after a tap, and whom was sought, outlive a reload; so does where a move is to go', async () => {
    await page.goto(addressIn(product, `agenda?fecha=${day}&nueva=${day}T10:00`))
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Cliente').fill('Perdura')
    await dialog.getByLabel('Servicios').fill('corte y')
    await page.keyboard.press('Enter')
    await dialog.getByRole('radio', { name: /^1:00/ }).click(live)
    await page.reload()
    await dialog.getByRole('radio', { name: /^1:00/, checked: true }).waitFor(live)
    expect(await dialog.getByLabel('Cliente').inputValue()).toBe('Perdura')
    await dialog.getByRole('button', { name: 'Descartar' }).click()
    const { id } = await book('Mudanza Reyes', '12:00', '+573104827904')
    await page.goto(addressIn(product, `agenda?fecha=${day}&mover=${id}`))
    await dialog.getByRole('radio', { name: /^1:00/ }).click(live)
    await page.reload()
    await dialog.getByRole('radio', { name: /^1:00/, checked: true }).waitFor(live)
    await dialog.getByRole('button', { name: 'Descartar' }).click()
  })

  test('where anybody would do, the next free hour is booked with whoever has it', async () => {
    const closed = dayAhead(41)
    const next = {
      localStart: `${dayAhead(42)}T09:00`,
      startsAt: `${dayAhead(42)}T14:00:00Z`,
      professionalId: await idOf(product, '/professionals', 'Camilo Peña'),
    }
    await page.route(/\/api\/v1\/slots\?/, (route) =>
      route.fulfill({ json: { items: route.request().url().includes('days=') ? [next] : [] } }),
    )
    await page.goto(addressIn(product, `agenda?fecha=${closed}&nueva=1`))
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Servicios').fill('corte y')
    await page.keyboard.press('Enter')
    expect(await dialog.getByLabel('Profesional').locator('option').first().innerText()).toBe('Cualquiera')
    await dialog.getByRole('button', { name: 'Usarlo' }).click(live)
    expect(await dialog.getByLabel('Profesional').locator('option:checked').innerText()).toBe('Camilo Peña')
    await page.unroute(/\/api\/v1\/slots\?/)
    await dialog.getByRole('button', { name: 'Descartar' }).click()
  })

  test('a note that is written over a reload reverts no phone that a colleague corrected meanwhile', async () => {
    const { client } = await api<{ client: { id: string } }>('POST', '/appointments', {
      ...place,
      startsAt: `${day}T13:00`,
      client: { name: 'Notas Colega', phone: '+573104827905' },
      notify: false,
    })
    await page.goto(addressIn(product, `clientes/${client.id}?editar=true`))
    await page.getByLabel('Notas').fill('Prefiere la tarde', live)
    await page.reload()
    await page.getByLabel('Notas').waitFor(live)
    expect(await page.getByLabel('Notas').inputValue()).toBe('Prefiere la tarde')
    // The screen does not hear of the correction.
    await page.route(`**/clients/${client.id}`, (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()))
    await api('PATCH', `/clients/${client.id}`, { phone: '+573104827906' })
    await page.getByRole('button', { name: 'Guardar' }).click()
    await toast('Guardado')
    await page.unroute(`**/clients/${client.id}`)
    expect(await api('GET', `/clients/${client.id}`)).toMatchObject({ phone: '+573104827906', notes: 'Prefiere la tarde' })
    await page.getByText('Confirmación').waitFor(live)
  })

  test('planned notices name whom they are for', async () => {
    await book('Nombrada Siempre', '14:00', '+573104827907')
    await page.goto(addressIn(product, 'mensajes?ver=programados&q=Nombrada'))
    await page.locator('.row', { hasText: 'Nombrada Siempre' }).first().waitFor(live)
    await page.locator('.row', { hasText: '+57 310 482 7907' }).first().waitFor(live)
  })
}
