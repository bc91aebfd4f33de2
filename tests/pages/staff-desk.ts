import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { until } from '../processes/until.ts'
import type { RunningProduct } from './running-product.ts'
import { addressIn, atWork, cardOf, dayAhead, desk, drag, dragByTouch, LIVE_MS, pressOn, signIn } from './staff.ts'
import { expectUntold } from './untold.ts'

interface Visit {
  id: string
  status: string
  startsAt: string
  professional: { name: string } | null
  client: { id: string; name: string }
}

/** What a receptionist does all day, with a real mouse, finger and keyboard, and what the API then knows of it. */
export function testStaffDesk(browser: Browser, product: RunningProduct): void {
  /** A day of its own, in which nothing else is booked. */
  const day = dayAhead(20)
  let page: Page
  let ids: { location: string; service: string; luz: string; camilo: string }

  const api = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await product.shop.api(method, path, body === undefined ? {} : { body })).body as T
  const idOf = async (path: string, name: string): Promise<string> => {
    const { items } = await api<{ items: { id: string; name: string }[] }>('GET', `${path}?limit=200`)
    return items.find((one) => one.name === name)?.id ?? ''
  }
  const visit = (id: string) => api<Visit>('GET', `/appointments/${id}`)
  const book = (name: string, time: string, professionalId: string, phone: string | null = null, notify = false) =>
    api<Visit>('POST', '/appointments', {
      locationId: ids.location,
      serviceIds: [ids.service],
      professionalId,
      startsAt: `${day}T${time}`,
      client: { name, phone },
      notify,
    })
  const becomes = (id: string, wanted: Partial<Visit>) =>
    until(`${id} becomes ${JSON.stringify(wanted)}`, LIVE_MS, async () => {
      const found = await visit(id)
      return Object.entries(wanted).every(([key, value]) => found[key as keyof Visit] === value) || undefined
    })
  const open = async (date = day) => {
    await page.goto(addressIn(product, `agenda?fecha=${date}`))
    await page.locator('.ec-body').waitFor()
  }
  const toast = (words: string | RegExp) => page.locator('.toast', { hasText: words }).waitFor({ timeout: LIVE_MS })

  beforeAll(async () => {
    ids = {
      location: await idOf('/locations', 'Chapinero'),
      service: await idOf('/services', 'corte y barba'),
      luz: await idOf('/professionals', 'Luz Marina Ortiz'),
      camilo: await idOf('/professionals', 'Camilo Peña'),
    }
    page = (await atWork(browser, product)).page
  })

  test('a wrong password is told so, and forgets nothing that was typed', async () => {
    const context = await browser.newContext({ locale: 'es-CO', viewport: desk })
    const door = await context.newPage()
    await door.goto(addressIn(product, 'clientes'))
    await door.waitForURL(/\/ingresar\?volver=/)
    await signIn(door, { email: product.person.email, password: 'not this one' })
    await door.getByRole('alert').filter({ hasText: 'no coinciden' }).waitFor({ timeout: LIVE_MS })
    expect(await door.getByLabel('Correo').inputValue()).toBe(product.person.email)
    await signIn(door, product.person)
    await door.getByRole('heading', { name: 'Clientes' }).waitFor({ timeout: LIVE_MS })
    await context.close()
  })

  test('books a new client by keyboard alone; the card is there, and the API knows it', async () => {
    await open()
    await page.keyboard.press('n')
    await page.getByRole('dialog').getByLabel('Cliente').fill('Ñusta Quispe')
    await page.getByRole('option', { name: 'Agregar «Ñusta Quispe»' }).waitFor({ timeout: LIVE_MS })
    await page.keyboard.press('Enter')
    await page.getByLabel(/^WhatsApp opcional/).fill('310 482 77')
    await page.getByLabel('Servicios').fill('corte y')
    await page.keyboard.press('Enter')
    await page.getByLabel('Profesional').selectOption({ label: 'Camilo Peña' })
    await page.getByRole('radio', { name: /^10:00/ }).click()
    await page.keyboard.press('Control+Enter')
    await page.getByText('A este número le faltan 2 dígitos. En Colombia son 10').waitFor()
    await page.getByLabel(/^WhatsApp opcional/).fill('310 482 7722')
    await page.getByText('Ñusta Quispe').first().waitFor()
    await page.locator('.bubble', { hasText: '10:00' }).waitFor({ timeout: LIVE_MS })
    await page.keyboard.press('Control+Enter')
    await toast('Cita agendada. La confirmación va en camino.')
    await cardOf(page, 'Ñusta Quispe').waitFor({ timeout: LIVE_MS })
    const { items } = await api<{ items: Visit[] }>('GET', `/appointments?q=${encodeURIComponent('Ñusta')}`)
    expect(items).toMatchObject([{ status: 'confirmed', startsAt: `${day}T10:00:00-05:00`, professional: { name: 'Camilo Peña' } }])
  })

  test('moves a card by mouse to another column and hour, and takes it back with one click', async () => {
    const phone = '+573104827734'
    const { id } = await book('Tomás Echeverri', '12:00', ids.camilo, phone)
    await open()
    await drag(page, 'Tomás Echeverri', { column: 'Luz Marina Ortiz', time: '14:15' })
    await toast(/Cita movida a .*2:15/)
    await becomes(id, { startsAt: `${day}T14:15:00-05:00` })
    expect((await visit(id)).professional?.name).toBe('Luz Marina Ortiz')
    await page.getByRole('button', { name: 'Deshacer' }).last().click()
    await toast('Deshecho')
    await becomes(id, { startsAt: `${day}T12:00:00-05:00` })
    expect((await visit(id)).professional?.name).toBe('Camilo Peña')
    await expectUntold(product, id, phone)
  })

  test('moves a card by touch', async () => {
    const { id } = await book('Lorena Zapata', '15:00', ids.luz)
    const tablet = await atWork(browser, product, { touch: true, size: { width: 1180, height: 820 } })
    await tablet.page.goto(addressIn(product, `agenda?fecha=${day}`))
    await dragByTouch(tablet.page, 'Lorena Zapata', { column: 'Camilo Peña', time: '16:00' })
    await becomes(id, { startsAt: `${day}T16:00:00-05:00` })
    await tablet.page.context().close()
  })

  test('a taken hour slides back, says who has it, and offers the next one', async () => {
    await book('Óscar Peñaloza', '09:00', ids.luz)
    const { id } = await book('Íñigo Zárate', '11:00', ids.luz)
    await open()
    await drag(page, 'Íñigo Zárate', { column: 'Luz Marina Ortiz', time: '09:15' })
    await toast(/Luz ya tiene a Óscar a las 9:00/)
    expect((await visit(id)).startsAt).toBe(`${day}T11:00:00-05:00`)
    await page.getByRole('button', { name: /^Usar 9:45/ }).click()
    await becomes(id, { startsAt: `${day}T09:45:00-05:00` })
  })

  /** With Camilo, and nobody hears of it. */
  const bookQuietly = (date: string, name: string, time: string) =>
    api<Visit>('POST', '/appointments', {
      locationId: ids.location,
      serviceIds: [ids.service],
      professionalId: ids.camilo,
      startsAt: `${date}T${time}`,
      client: { name },
      notify: false,
    })

  test('one o’clock is said as one', async () => {
    const date = dayAhead(25)
    await bookQuietly(date, 'Norma Una', '13:00')
    await bookQuietly(date, 'Delia Quiere', '09:00')
    await open(date)
    await drag(page, 'Delia Quiere', { column: 'Camilo Peña', time: '13:15' })
    await toast(/Camilo ya tiene a Norma a la 1:00/)
  })

  test('arrows go from card to card, and M gives one another hour', async () => {
    const date = dayAhead(21)
    await bookQuietly(date, 'Marcela Gutiérrez', '09:00')
    const { id } = await bookQuietly(date, 'Natalia Ángel', '10:30')
    await open(date)
    await cardOf(page, 'Marcela Gutiérrez').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('m')
    const dialog = page.getByRole('dialog', { name: /Natalia Ángel/ })
    await dialog.getByRole('radio', { name: /^1:00/ }).click()
    await page.keyboard.press('Control+Enter')
    await becomes(id, { startsAt: `${date}T13:00:00-05:00` })
  })

  test('the card under the keyboard stays there when a colleague changes it, or another', async () => {
    const date = dayAhead(26)
    const { id } = await bookQuietly(date, 'Candelaria Quieta', '09:00')
    await open(date)
    await cardOf(page, 'Candelaria Quieta').focus()
    const focused = () => page.evaluate<string | undefined>('document.activeElement?.dataset.card')
    await bookQuietly(date, 'Otilia Vecina', '11:00')
    await cardOf(page, 'Otilia Vecina').waitFor({ timeout: LIVE_MS })
    expect(await focused()).toBe(id)
    await api('PATCH', `/appointments/${id}`, { startsAt: `${date}T14:00`, notify: false })
    await cardOf(page, 'Candelaria Quieta').filter({ hasText: '2:00' }).waitFor({ timeout: LIVE_MS })
    expect(await focused()).toBe(id)
  })

  test('a colleague’s booking draws no other card anew', async () => {
    const date = dayAhead(27)
    await bookQuietly(date, 'Ramona Serena', '09:00')
    await open(date)
    const drawn = await cardOf(page, 'Ramona Serena').elementHandle({ timeout: LIVE_MS })
    await bookQuietly(date, 'Eulalia Nueva', '11:00')
    await cardOf(page, 'Eulalia Nueva').waitFor({ timeout: LIVE_MS })
    expect(await drawn.evaluate<boolean, { isConnected: boolean }>(({ isConnected }) => isConnected)).toBe(true)
  })

  test('a card that a colleague moves while the hand holds it stays under the hand, and is theirs', async () => {
    const date = dayAhead(28)
    const { id } = await bookQuietly(date, 'Visitación Doble', '09:00')
    await open(date)
    const grip = await pressOn(page, 'Visitación Doble')
    const heard = page.waitForResponse((response) => response.url().includes('/agenda?'), { timeout: LIVE_MS })
    await api('PATCH', `/appointments/${id}`, { startsAt: `${date}T14:00`, notify: false })
    await (await heard).finished()
    await page.mouse.move(grip.x + 10, grip.y + 10, { steps: 3 })
    await page.mouse.move(grip.x, grip.y + 72, { steps: 10 })
    await page.mouse.up()
    await toast('Alguien cambió esta cita')
    await cardOf(page, 'Visitación Doble').filter({ hasText: '2:00' }).waitFor({ timeout: LIVE_MS })
    expect((await visit(id)).startsAt).toBe(`${date}T14:00:00-05:00`)
  })

  test('shows what a move will say before it is made', async () => {
    const date = dayAhead(24)
    const { id } = await api<Visit>('POST', '/appointments', {
      locationId: ids.location,
      serviceIds: [ids.service],
      professionalId: ids.camilo,
      startsAt: `${date}T09:00`,
      client: { name: 'Amparo Mueve', phone: '310 482 6601' },
    })
    await page.goto(addressIn(product, `agenda?fecha=${date}&mover=${id}`))
    const dialog = page.getByRole('dialog', { name: /Amparo Mueve/ })
    await dialog.getByRole('radio', { name: /^1:00/ }).click({ timeout: LIVE_MS })
    await dialog.locator('.bubble', { hasText: '1:00 p. m.' }).waitFor({ timeout: LIVE_MS })
    await page.keyboard.press('Escape')
  })

  test('shows, moves and stores the location’s wall clock, wherever the browser is', async () => {
    const { id } = await book('Camila Montoya', '08:00', ids.luz)
    const tokyo = await atWork(browser, product, { zone: 'Asia/Tokyo' })
    await tokyo.page.goto(addressIn(product, `agenda?fecha=${day}`))
    await tokyo.page.getByText('Hora de Bogotá').waitFor({ timeout: LIVE_MS })
    await cardOf(tokyo.page, 'Camila Montoya, 8:00').waitFor({ timeout: LIVE_MS })
    await drag(tokyo.page, 'Camila Montoya', { column: 'Camilo Peña', time: '08:30' })
    await becomes(id, { startsAt: `${day}T08:30:00-05:00` })
    await tokyo.page.context().close()
  })

  test('what was typed survives a reload, and a session that ended', async () => {
    await open()
    await page.keyboard.press('n')
    await page.getByLabel('Nota').fill('Trae su propio esmalte')
    await page.reload()
    await page.getByRole('dialog').waitFor({ timeout: LIVE_MS })
    expect(await page.getByLabel('Nota').inputValue()).toBe('Trae su propio esmalte')
    await page.context().clearCookies()
    await page.getByLabel('Servicios').fill('semi')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Tu sesión terminó' }).waitFor({ timeout: LIVE_MS })
    await signIn(page, product.person)
    await page.getByRole('heading', { name: 'Tu sesión terminó' }).waitFor({ state: 'hidden', timeout: LIVE_MS })
    expect(await page.getByLabel('Nota').inputValue()).toBe('Trae su propio esmalte')
    await page.getByRole('button', { name: 'Descartar' }).click()
  })

  test('a lost connection is said, and its return', async () => {
    await open()
    const upToDate = page.locator('.standing', { hasText: 'Todo al día' }).first()
    await upToDate.waitFor({ timeout: LIVE_MS })
    await page.context().setOffline(true)
    await page.locator('.strip', { hasText: 'Sin conexión' }).waitFor({ timeout: LIVE_MS })
    await upToDate.waitFor({ timeout: LIVE_MS, state: 'detached' })
    await page.context().setOffline(false)
    await page.locator('.strip', { hasText: 'De nuevo en línea' }).waitFor({ timeout: LIVE_MS })
  })
}
