import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { until } from '../processes/until.ts'
import { idOf } from './colleague.ts'
import { holdBack } from './hold-back.ts'
import { knock } from './knock.ts'
import type { RunningProduct } from './running-product.ts'
import { hand } from './screen.ts'
import { addressIn, atWork, cardOf, dayAhead, desk, drag, LIVE_MS, signIn } from './staff.ts'

const live = { timeout: LIVE_MS }

interface Visit {
  id: string
  status: string
  startsAt: string
  clientResponse: string
}

/** What goes wrong at a desk, and how it is mended: a wrong number, a server that does not answer, a clock that changes. */
export function testMendingJourney(browser: Browser, product: RunningProduct): void {
  let serviceIds: string[]
  const api = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await product.shop.api(method, path, body === undefined ? {} : { body })).body as T
  const visit = (id: string) => api<Visit>('GET', `/appointments/${id}`)
  const toast = (page: Page, words: string | RegExp) => page.locator('.toast', { hasText: words }).waitFor(live)

  beforeAll(async () => {
    serviceIds = [await idOf(product, '/services', 'corte y barba')]
  })

  test.each([desk, hand])('a message that did not arrive says why; with the right number it arrives, at $width px', async (size) => {
    const day = dayAhead(30)
    const [wrong, right] = size === desk ? ['+573104827811', '+573104827812'] : ['+573104827813', '+573104827814']
    await knock(product.phone, 'users', { phone: wrong, notOnWhatsApp: true })
    const name = `Elvira ${size.width}`
    const { id } = await api<Visit>('POST', '/appointments', {
      locationId: await idOf(product, '/locations', 'Chapinero'),
      serviceIds,
      startsAt: `${day}T${size === desk ? '10:00' : '12:00'}`,
      client: { name, phone: wrong },
    })
    const { page } = await atWork(browser, product, { size })
    const open = () => page.goto(addressIn(product, `agenda?fecha=${day}&cita=${id}`))
    await open()
    const failed = page.locator('.failed-box')
    await failed.getByText('Código de Twilio: 63024').waitFor(live)
    await failed.getByRole('link', { name: 'Corregir número' }).click()
    await page.getByLabel('WhatsApp').fill(right.slice(3))
    await page.getByLabel('Notas').fill('Cambió de número en noviembre')
    await page.getByRole('button', { name: 'Guardar' }).click()
    await toast(page, 'Guardado')
    await page.getByText('Cambió de número en noviembre').waitFor(live)
    await open()
    await failed.getByRole('button', { name: 'Reenviar' }).click()
    await toast(page, 'Va en camino otra vez')
    await failed.waitFor({ ...live, state: 'detached' })
    await page
      .getByText(/^(Entregad|Leíd)/)
      .locator('visible=true')
      .first()
      .waitFor(live)
    await page.context().close()
  })

  test('what was typed stays when the server fails or does not answer, and is saved once when it does', async () => {
    const day = dayAhead(31)
    const { page } = await atWork(browser, product)
    await page.goto(addressIn(product, `agenda?fecha=${day}&nueva=1`))
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Cliente').fill('Perpetua Solís')
    await dialog.getByRole('option', { name: 'Agregar «Perpetua Solís»' }).click(live)
    await dialog.getByLabel('Servicios').fill('corte y')
    await page.keyboard.press('Enter')
    await dialog.getByLabel('Nota').fill('Llega con su hija')
    await dialog.getByRole('radio').first().click(live)
    const doors = '**/api/v1/appointments'
    const save = () => dialog.getByRole('button', { name: /^Agendar/ }).click()
    await page.route(doors, (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' }))
    await save()
    await dialog.getByRole('alert').filter({ hasText: 'Algo falló de nuestro lado' }).waitFor(live)
    await page.unroute(doors)
    // Nothing is answered any more: whatever else the page asks would say that the server is there again.
    await page.route(/\/(api|healthz)/, (route) => route.abort('connectionreset'))
    await page.route(doors, async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await save()
    await page.locator('.strip', { hasText: 'Sin conexión' }).waitFor(live)
    await page.unrouteAll({ behavior: 'wait' })
    expect(await dialog.getByLabel('Nota').inputValue()).toBe('Llega con su hija')
    await page.locator('.strip', { hasText: 'De nuevo en línea' }).waitFor(live)
    await save()
    await toast(page, 'Cita agendada')
    const { items } = await api<{ items: Visit[] }>('GET', `/appointments?q=${encodeURIComponent('Perpetua')}`)
    expect(items).toHaveLength(1)
    await page.context().close()
  })

  test('a booking that meets a session that ended is asked for a sign-in, and is made once', async () => {
    const { page } = await atWork(browser, product)
    await page.goto(addressIn(product, `agenda?fecha=${dayAhead(33)}&nueva=1`))
    const dialog = page.getByRole('dialog', { name: 'Nueva cita' })
    await dialog.getByLabel('Cliente').fill('Remedios Vuelve')
    await dialog.getByRole('option', { name: 'Agregar «Remedios Vuelve»' }).click(live)
    await dialog.getByLabel('Servicios').fill('corte y')
    await page.keyboard.press('Enter')
    await dialog.getByRole('radio').first().click(live)
    const save = () => dialog.getByRole('button', { name: /^Agendar/ }).click()
    await page.context().clearCookies()
    await save()
    const again = page.getByRole('heading', { name: 'Tu sesión terminó' })
    await again.waitFor(live)
    await signIn(page, product.person)
    await again.waitFor({ ...live, state: 'hidden' })
    await save()
    await toast(page, 'Cita agendada')
    const { items } = await api<{ items: Visit[] }>('GET', `/appointments?q=${encodeURIComponent('Remedios')}`)
    expect(items).toHaveLength(1)
    await page.context().close()
  })

  test('hours that were free for somebody else or another day are no offer while the answer is on its way', async () => {
    const { page } = await atWork(browser, product)
    await page.goto(addressIn(product, `agenda?fecha=${dayAhead(34)}&nueva=1`))
    const dialog = page.getByRole('dialog', { name: 'Nueva cita' })
    const hours = dialog.getByRole('radio')
    await dialog.getByLabel('Servicios').fill('corte y')
    await page.keyboard.press('Enter')
    await hours.first().waitFor(live)
    const answer = await holdBack(page, '**/slots?**')
    await dialog.getByLabel('Profesional').selectOption({ label: 'Camilo Peña' })
    await hours.first().and(page.locator('[aria-disabled="true"]')).click({ force: true, timeout: LIVE_MS })
    expect(await hours.and(page.locator('[aria-checked="true"]')).count()).toBe(0)
    await dialog.getByRole('button', { name: /^Día/ }).click()
    await dialog.locator('.day-popover button:not([disabled]):not([data-selected])').last().click()
    await dialog.locator('.skeleton').waitFor(live)
    expect(await dialog.getByText('no queda hueco').count()).toBe(0)
    answer()
    await hours.first().click(live)
    await hours.first().and(page.locator('[aria-checked="true"]')).waitFor(live)
    await page.context().close()
  })

  test('what a client says by telephone is noted, and undone', async () => {
    const day = dayAhead(32)
    const body = { locationId: await idOf(product, '/locations', 'Chapinero'), serviceIds, startsAt: `${day}T10:00` }
    const { id } = await api<Visit>('POST', '/appointments', { ...body, client: { name: 'Ofelia Llamó' } })
    const { page } = await atWork(browser, product)
    const becomes = (answer: string) =>
      until(`the answer is ${answer}`, LIVE_MS, async () => (await visit(id)).clientResponse === answer || undefined)
    await page.goto(addressIn(product, `agenda?fecha=${day}&cita=${id}`))
    await page.getByRole('button', { name: 'Ya confirmó' }).click()
    await toast(page, 'Anotado: vendrá')
    await becomes('confirmed')
    await page.getByRole('button', { name: 'Ya confirmó' }).waitFor({ ...live, state: 'detached' })
    await page.getByRole('button', { name: 'Deshacer' }).last().click()
    await becomes('none')
    await page.getByRole('button', { name: 'Ya confirmó' }).waitFor(live)
    await page.context().close()
  })

  test.each([
    { act: 'Atendida', status: 'completed', day: dayAhead(112) },
    { act: 'No vino', status: 'no_show', day: dayAhead(113) },
  ])('«$act» by mistake is undone', async ({ act, status, day }) => {
    const body = { locationId: await idOf(product, '/locations', 'Chapinero'), serviceIds, startsAt: `${day}T10:00` }
    const { id } = await api<Visit>('POST', '/appointments', { ...body, client: { name: `Confusa ${act}` }, notify: false })
    const becomes = (wanted: string) => until(`it is ${wanted}`, LIVE_MS, async () => (await visit(id)).status === wanted || undefined)
    const { page } = await atWork(browser, product)
    await page.clock.setFixedTime(`${day}T10:05:00-05:00`)
    await page.goto(addressIn(product, `agenda?fecha=${day}&cita=${id}`))
    await page.getByRole('button', { name: act, exact: true }).click(live)
    await becomes(status)
    await page.getByRole('button', { name: 'Deshacer' }).last().click(live)
    await toast(page, 'Deshecho. Nadie recibió nada.')
    await becomes('confirmed')
    await page.getByRole('button', { name: act, exact: true }).waitFor(live)
    await page.context().close()
  })

  // In Santiago the clock goes from 0:00 to 1:00 on 5 September 2027: Saturday is at −4, Sunday at −3.
  test.each([
    { zone: 'America/Santiago', booked: '10:00', moved: '11:15' },
    { zone: 'Pacific/Auckland', booked: '08:00', moved: '09:15' },
  ])('in the week in which the clock changes the wall clock holds, seen from $zone', async ({ zone, booked, moved }) => {
    const locationId = await idOf(product, '/locations', 'Providencia')
    const professionalId = await idOf(product, '/professionals', 'Antonia Fuentes')
    const days = [
      { date: '2027-09-04', offset: '-04:00', name: `Sabina de ${zone}` },
      { date: '2027-09-05', offset: '-03:00', name: `Dominga de ${zone}` },
    ]
    const book = async ({ date, offset, name }: (typeof days)[number]) => {
      const body = { locationId, professionalId, serviceIds, notify: false, client: { name }, startsAt: `${date}T${booked}` }
      const { id, startsAt } = await api<Visit>('POST', '/appointments', body)
      expect(startsAt).toBe(`${date}T${booked}:00${offset}`)
      return { id, date, offset, name }
    }
    const visits = await Promise.all(days.map(book))
    const { page } = await atWork(browser, product, { zone })
    await page.getByRole('button', { name: 'Organización y sede' }).click()
    await page
      .locator('#place-menu')
      .getByRole('button', { name: /Providencia/ })
      .click()
    await page.goto(addressIn(product, 'agenda?fecha=2027-09-05&vista=semana'))
    for (const { name } of visits) await cardOf(page, `${name}, ${booked.replace(/^0/, '')}`).waitFor(live)
    for (const { id, date, offset, name } of visits) {
      await page.goto(addressIn(product, `agenda?fecha=${date}`))
      await drag(page, name, { time: moved })
      await toast(page, `Cita movida a ${date.endsWith('4') ? 'sáb' : 'dom'}`)
      await until(`${name} is moved`, LIVE_MS, async () => (await visit(id)).startsAt === `${date}T${moved}:00${offset}` || undefined)
    }
    await page.context().close()
  })
}
