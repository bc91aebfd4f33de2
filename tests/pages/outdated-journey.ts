import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { until } from '../processes/until.ts'
import { hireAtWork, withCamilo } from './colleague.ts'
import { holdBack } from './hold-back.ts'
import type { RunningProduct } from './running-product.ts'
import { hand } from './screen.ts'
import { addressIn, atWork, cardOf, dayAhead, desk, drag, goWithin, LIVE_MS } from './staff.ts'

const live = { timeout: LIVE_MS }

interface Visit {
  id: string
  startsAt: string
}

/** What a screen does with what is no longer so, or not yet: another day's cards, a colleague's change, an answer that does not come. */
export function testOutdatedJourney(browser: Browser, product: RunningProduct): void {
  let ids: { locationId: string; serviceIds: string[]; professionalId: string }
  const api = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await product.shop.api(method, path, body === undefined ? {} : { body })).body as T
  /** With Camilo, and nobody hears of it. */
  const book = (name: string, startsAt: string) =>
    api<Visit>('POST', '/appointments', { ...ids, startsAt, client: { name }, notify: false })
  const startOf = async (id: string) => (await api<Visit>('GET', `/appointments/${id}`)).startsAt
  const isStored = (id: string, startsAt: string) =>
    until(`${id} begins at ${startsAt}`, LIVE_MS, async () => (await startOf(id)) === startsAt || undefined)
  const toast = (page: Page, words: string | RegExp) => page.locator('.toast', { hasText: words }).waitFor(live)

  beforeAll(async () => {
    ids = await withCamilo(product)
  })

  test('a card can be dragged after somebody looked into the settings of a professional', async () => {
    const day = dayAhead(50)
    const { id } = await book('Azucena Arrastra', `${day}T10:00`)
    const { page, faults } = await atWork(browser, product)
    const ahead = () => page.waitForResponse(/\/appointments\?.*professionalId=/, live)
    await Promise.all([ahead(), page.goto(addressIn(product, `ajustes/profesionales?abierto=${ids.professionalId}`))])
    await Promise.all([ahead(), book('Azalea Vecina', `${day}T14:00`)])
    await goWithin(page, addressIn(product, `agenda?fecha=${day}`))
    await drag(page, 'Azucena Arrastra', { column: 'Camilo Peña', time: '12:00' })
    await toast(page, /Cita movida a .*12:00/)
    await isStored(id, `${day}T12:00:00-05:00`)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('another day’s cards are not shown as those of the day that is on its way, and nothing can be done in them', async () => {
    const [day, next] = [dayAhead(51), dayAhead(52)]
    await book('Jacinta Ayer', `${day}T09:00`)
    const { page } = await atWork(browser, product)
    await page.goto(addressIn(product, `agenda?fecha=${day}`))
    await cardOf(page, 'Jacinta Ayer').waitFor(live)
    const facts = page.getByRole('group', { name: 'Filtrar por estado' })
    await facts.getByRole('button', { name: '1 cita' }).waitFor(live)
    const answer = await holdBack(page, '**/api/v1/agenda?**')
    await page.getByRole('button', { name: 'Día siguiente' }).click()
    await page.waitForURL(new RegExp(`fecha=${next}`))
    await page.locator('.grid-frame[aria-busy=true]').waitFor(live)
    await facts
      .getByText('1', { exact: true })
      .first()
      .waitFor({ ...live, state: 'hidden' })
    for (const place of [page.locator('.ec-body .ec-day').nth(1), cardOf(page, 'Jacinta Ayer')]) {
      await place.click({ force: true, position: { x: 40, y: 12 } })
    }
    expect(page.url()).not.toMatch(/nueva|cita=/)
    answer()
    await cardOf(page, 'Jacinta Ayer').waitFor({ ...live, state: 'detached' })
    await facts.getByRole('button', { name: '0 citas' }).waitFor(live)
    await page
      .locator('.ec-body .ec-day')
      .nth(1)
      .click({ position: { x: 40, y: 300 } })
    await page.waitForURL(new RegExp(`nueva=${next}`))
    await page.context().close()
  })

  test('nor are they on a phone', async () => {
    const [day, next] = [dayAhead(53), dayAhead(54)]
    await book('Begonia Ayer', `${day}T09:00`)
    const { page } = await atWork(browser, product, { size: hand })
    await page.goto(addressIn(product, `agenda?fecha=${day}`))
    const card = page.locator('.phone-card', { hasText: 'Begonia Ayer' })
    const count = page.locator('.phone-title').getByText('1 cita')
    await card.waitFor(live)
    await count.waitFor(live)
    const answer = await holdBack(page, '**/api/v1/agenda?**')
    await goWithin(page, addressIn(product, `agenda?fecha=${next}`))
    await page.locator('.phone-day[aria-busy=true]').waitFor(live)
    await count.waitFor({ ...live, state: 'hidden' })
    await card.click({ force: true })
    expect(page.url()).not.toContain('cita=')
    answer()
    await page.getByText('Este día no hay citas').waitFor(live)
    await page.locator('.phone-title').getByText('Sin citas').waitFor(live)
    await page.context().close()
  })

  test('an empty day offers a booking to whoever may book only', async () => {
    const address = addressIn(product, `agenda?fecha=${dayAhead(55)}`)
    const { page } = await atWork(browser, product, { size: hand })
    await page.goto(address)
    await page.getByRole('button', { name: 'Agendar aquí' }).waitFor(live)
    await page.context().close()
    const position = { role: 'professional', professionalId: ids.professionalId } as const
    const own = await hireAtWork(browser, product, 'Camilo Mira', position, { size: hand })
    await own.page.goto(address)
    await own.page.getByText('Este día no hay citas').waitFor(live)
    expect(await own.page.getByRole('button', { name: 'Agendar aquí' }).count()).toBe(0)
    await own.page.setViewportSize(desk)
    await own.page.getByText('Este día no hay citas', { exact: true }).waitFor(live)
    await own.page.context().close()
  })

  test.each(['hears', 'does not hear'])('a move under way is none over a colleague’s, whether the screen %s of that', async (hears) => {
    const day = dayAhead(hears === 'hears' ? 56 : 57)
    const { id } = await book('Gardenia Mueve', `${day}T09:00`)
    const { page } = await atWork(browser, product)
    if (hears !== 'hears') await page.route('**/api/v1/changes?**', (route) => route.abort())
    await page.goto(addressIn(product, `agenda?fecha=${day}&mover=${id}`))
    const dialog = page.getByRole('dialog', { name: /Gardenia Mueve/ })
    await dialog.getByRole('radio', { name: /^1:00/ }).click(live)
    await api('PATCH', `/appointments/${id}`, { startsAt: `${day}T15:00`, notify: false })
    const changed = dialog.getByRole('alert').filter({ hasText: /Alguien cambió esta cita.*3:00\sp\.\sm\., Camilo Peña/ })
    if (hears === 'hears') await changed.waitFor(live)
    await page.keyboard.press('Control+Enter')
    await changed.getByRole('button', { name: 'Ver la nueva hora' }).click(live)
    await changed.waitFor({ ...live, state: 'detached' })
    expect(await startOf(id)).toBe(`${day}T15:00:00-05:00`)
    await dialog.locator('s', { hasText: '3:00' }).waitFor(live)
    await dialog.getByRole('radio', { name: /^4:00/ }).click(live)
    await page.keyboard.press('Control+Enter')
    await isStored(id, `${day}T16:00:00-05:00`)
    await page.context().close()
  })

  test('two quick moves of a card are one after the other, and nobody’s conflict', async () => {
    const day = dayAhead(58)
    const { id } = await book('Dalia Deprisa', `${day}T09:00`)
    const { page } = await atWork(browser, product)
    await page.goto(addressIn(product, `agenda?fecha=${day}`))
    await cardOf(page, 'Dalia Deprisa').waitFor(live)
    const move = async (time: string) => {
      await drag(page, 'Dalia Deprisa', { column: 'Camilo Peña', time })
      await cardOf(page, `Dalia Deprisa, ${Number(time.slice(0, 2)) % 12 || 12}:00`).waitFor(live)
    }
    const showAgain = await holdBack(page, '**/api/v1/agenda?**')
    const answer = await holdBack(page, '**/api/v1/appointments/*')
    await move('10:00')
    await move('12:00')
    answer()
    await toast(page, /Cita movida a .*12:00/)
    await move('14:00')
    await toast(page, /Cita movida a .*2:00/)
    showAgain()
    await isStored(id, `${day}T14:00:00-05:00`)
    expect(await page.locator('.toast.failed').count()).toBe(0)
    await page.context().close()
  })

  test('a card on its way stays where it was put, whatever is asked meanwhile, and goes back when it is refused', async () => {
    const day = dayAhead(60)
    const { id } = await book('Celinda Camina', `${day}T09:00`)
    const { page } = await atWork(browser, product)
    await page.goto(addressIn(product, `agenda?fecha=${day}`))
    await cardOf(page, 'Celinda Camina, 9:00').waitFor(live)
    const answer = await holdBack(page, '**/api/v1/appointments/*')
    await drag(page, 'Celinda Camina', { column: 'Camilo Peña', time: '12:00' })
    const put = cardOf(page, 'Celinda Camina, 12:00')
    await put.waitFor(live)
    await book('Ofelia Vecina', `${day}T16:00`)
    await cardOf(page, 'Ofelia Vecina').waitFor(live)
    expect(await put.count()).toBe(1)
    await api('PATCH', `/appointments/${id}`, { startsAt: `${day}T14:00`, notify: false })
    await book('Norma Vecina', `${day}T18:00`)
    await cardOf(page, 'Norma Vecina').waitFor(live)
    expect(await put.count()).toBe(1)
    answer()
    await toast(page, 'Alguien cambió esta cita')
    await cardOf(page, 'Celinda Camina, 2:00').waitFor(live)
    await isStored(id, `${day}T14:00:00-05:00`)
    await page.context().close()
  })

  test('a server that does not answer at all is told of, whatever is on the screen', async () => {
    const { page } = await atWork(browser, product)
    const never = () => undefined
    const lost = page.locator('.strip', { hasText: 'Sin conexión' })
    await page.route('**/api/v1/clients?**', never)
    await page.goto(addressIn(product, 'clientes'))
    await page.getByRole('heading', { name: 'Clientes' }).waitFor(live)
    await lost.waitFor({ timeout: ANSWER_MS + LIVE_MS })
    await page.locator('.strip', { hasText: 'De nuevo en línea' }).waitFor(live)
    await page.context().close()
  })

  test('a stream of changes that ends makes the screen ask whether anybody is there', async () => {
    const { page } = await atWork(browser, product)
    await page.route('**/api/v1/changes?**', (route) => route.abort())
    const seen = page.waitForRequest('**/healthz', live)
    await page.route('**/healthz', () => undefined)
    await page.goto(addressIn(product, 'ajustes/datos'))
    await seen
    await page.locator('.strip', { hasText: 'Sin conexión' }).waitFor({ timeout: 2 * LIVE_MS })
    await page.context().close()
  })

  test.each([
    { path: 'agenda', doors: '**/api/v1/agenda?**', time: '09:00' },
    { path: 'clientes', doors: '**/api/v1/clients?**', time: '11:00' },
    { path: 'mensajes', doors: '**/api/v1/messages?**', time: '14:00' },
  ])('what could not be refreshed on $path is said, with since when, until it could', async ({ path, doors, time }) => {
    const { page } = await atWork(browser, product)
    await Promise.all([page.waitForResponse(doors, live), page.goto(addressIn(product, path))])
    await page.locator('main h1').waitFor(live)
    const client = { name: `Hortensia de ${path}`, phone: `31048278${time.slice(0, 2)}` }
    await page.route(doors, (route) => route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' }))
    const failure = page.waitForResponse(doors, live)
    await api('POST', '/appointments', { ...ids, startsAt: `${dayAhead(59)}T${time}`, client })
    await failure
    const old = page.locator('.strip', { hasText: /^No se pudo actualizar · desde las? \d+:\d+/ })
    await old.waitFor(live)
    await page.unroute(doors)
    await old.getByRole('button', { name: 'Volver a intentar' }).click()
    await old.waitFor({ ...live, state: 'detached' })
    await page.context().close()
  })

  test('an hour of another day is not told without it', async () => {
    const { page } = await atWork(browser, product)
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
    const answers = [
      { words: /Último envío: ayer, \d/, change: { lastSentAt: ago(1) } },
      { words: /Último envío: \S+\s\d+\s\S+, \d/u, change: { lastSentAt: ago(3) } },
      { words: /detenidos desde ayer, \d/, change: { worker: { seenAt: ago(1), standing: true, since: ago(1) } } },
      { words: /detenidos desde el \S+\s\d+\s\S+, \d/u, change: { worker: { seenAt: ago(3), standing: true, since: ago(3) } } },
    ]
    for (const { words, change } of answers) {
      await page.route('**/api/v1/status', async (route) => {
        const answer = await route.fetch()
        await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), ...change } })
      })
      await page.reload()
      await page.locator('.sidebar .standing', { hasText: words }).waitFor(live)
      await page.unrouteAll({ behavior: 'wait' })
    }
    await page.context().close()
  })
}

/** How long the screen waits for an answer. */
const ANSWER_MS = 15_000
