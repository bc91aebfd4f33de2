import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { until } from '../processes/until.ts'
import { idOf } from './colleague.ts'
import { holdAnswers, holdBack } from './hold-back.ts'
import type { RunningProduct } from './running-product.ts'
import { hand } from './screen.ts'
import { overflowOf } from './sound.ts'
import { addressIn, atWork, cardOf, dayAhead, drag, LIVE_MS } from './staff.ts'

const live = { timeout: LIVE_MS }

interface Visit {
  id: string
  startsAt: string
  client: { id: string }
}

/** More than one branch, more than one person, more than one day: what is on the screen is of where it says. */
export function testBranchJourney(browser: Browser, product: RunningProduct): void {
  let ids: { chapinero: string; palermo: string; service: string; camilo: string; luz: string; florencia: string }

  const api = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await product.shop.api(method, path, body === undefined ? {} : { body })).body as T
  const book = (name: string, startsAt: string, at: { locationId: string; professionalId: string }, phone: string | null = null) =>
    api<Visit>('POST', '/appointments', { ...at, serviceIds: [ids.service], startsAt, client: { name, phone }, notify: false })
  const becomes = (id: string, startsAt: string) =>
    until(
      `${id} begins at ${startsAt}`,
      LIVE_MS,
      async () => (await api<Visit>('GET', `/appointments/${id}`)).startsAt === startsAt || undefined,
    )
  const toast = (page: Page, words: string | RegExp) => page.locator('.toast', { hasText: words }).waitFor(live)
  const heads = (page: Page) => page.locator('.ec-col-head .column-words b').locator('visible=true')
  const goTo = async (page: Page, branch: string) => {
    await page.getByRole('button', { name: 'Organización y sede' }).click()
    await page
      .locator('#place-menu')
      .getByRole('button', { name: new RegExp(branch) })
      .click()
  }

  beforeAll(async () => {
    ids = {
      chapinero: await idOf(product, '/locations', 'Chapinero'),
      palermo: await idOf(product, '/locations', 'Palermo'),
      service: await idOf(product, '/services', 'corte y barba'),
      camilo: await idOf(product, '/professionals', 'Camilo Peña'),
      luz: await idOf(product, '/professionals', 'Luz Marina Ortiz'),
      florencia: await idOf(product, '/professionals', 'Florencia Díaz'),
    }
  })

  test('an appointment of another branch is moved with that branch’s people, hours and clock', async () => {
    const day = dayAhead(100)
    const place = { locationId: ids.palermo, professionalId: ids.florencia }
    const { id, client } = await book('Zulema Porteña', `${day}T10:00`, place, '+5491158749801')
    const { page } = await atWork(browser, product)
    await page.goto(addressIn(product, `clientes/${client.id}?cita=${id}`))
    await page.locator('.visit-facts', { hasText: '· Palermo' }).waitFor(live)
    await page.getByRole('button', { name: 'Mover' }).click(live)
    const dialog = page.getByRole('dialog', { name: /Mover la cita de Zulema/ })
    const whom = dialog.getByLabel('Profesional')
    await whom.waitFor(live)
    expect(await whom.locator('option').allTextContents()).toEqual(['Cualquiera', 'Florencia Díaz'])
    expect(await whom.inputValue()).toBe(ids.florencia)
    await dialog.getByRole('radio', { name: /^4:00/ }).click(live)
    // A day before, at the same hour of the clock in Buenos Aires; in Bogotá it is two hours earlier.
    await dialog.locator('.plan > div', { hasText: 'Recordatorio' }).filter({ hasText: '4:00' }).first().waitFor(live)
    await dialog.getByRole('button', { name: 'Mover y avisar' }).click()
    await toast(page, /Cita movida a .*4:00/)
    await becomes(id, `${day}T16:00:00-03:00`)
    await page.context().close()
  })

  test('whoever is chosen is named and can be let go of on a day, too; at a branch without them nobody is chosen', async () => {
    const [day, chapinero] = [dayAhead(101), { locationId: ids.chapinero }]
    await book('Clara Camilo', `${day}T10:00`, { ...chapinero, professionalId: ids.camilo })
    await book('Lucía Luz', `${day}T11:00`, { ...chapinero, professionalId: ids.luz })
    await book('Flor Florencia', `${day}T12:00`, { locationId: ids.palermo, professionalId: ids.florencia })
    const { page } = await atWork(browser, product)
    const chosen = page.locator('.person-filter').getByRole('combobox')
    const all = page.getByRole('button', { name: /^\d+ citas?$/ })
    await page.goto(addressIn(product, `agenda?fecha=${day}&vista=semana`))
    await chosen.selectOption({ label: 'Camilo Peña' }, live)
    await page.getByRole('button', { name: 'Día', exact: true }).click()
    await heads(page).first().waitFor(live)
    expect(await heads(page).allTextContents()).toEqual(['Camilo Peña'])
    await all.and(page.getByText(/^1 /)).waitFor(live)
    expect(await chosen.inputValue()).toBe(ids.camilo)
    await goTo(page, 'Palermo')
    await cardOf(page, 'Flor Florencia').waitFor(live)
    expect(await all.textContent()).toBe('1 cita')
    expect(await heads(page).allTextContents()).toEqual(['Florencia Díaz'])
    await goTo(page, 'Chapinero')
    await chosen.selectOption({ label: 'Todo el equipo' }, live)
    await cardOf(page, 'Lucía Luz').waitFor(live)
    await chosen.waitFor({ ...live, state: 'detached' })
    expect(await all.textContent()).toBe('2 citas')
    await page.context().close()
  })

  test('on a phone the counts are of whoever is chosen, and of everybody at a branch without them', async () => {
    const day = dayAhead(102)
    await book('Carla Camilo', `${day}T10:00`, { locationId: ids.chapinero, professionalId: ids.camilo })
    await book('Lina Luz', `${day}T11:00`, { locationId: ids.chapinero, professionalId: ids.luz })
    await book('Fina Florencia', `${day}T12:00`, { locationId: ids.palermo, professionalId: ids.florencia })
    const { page } = await atWork(browser, product, { size: hand, touch: true })
    await page.goto(addressIn(product, `agenda?fecha=${day}&persona=${ids.camilo}`))
    await page.getByText('Chapinero · 1 cita').waitFor(live)
    await page.getByRole('button', { name: 'Más', exact: true }).click()
    await page
      .locator('#more-menu')
      .getByRole('button', { name: /Palermo/ })
      .click()
    await cardOf(page, 'Fina Florencia').waitFor(live)
    await page.getByText('Palermo · 1 cita').waitFor(live)
    await page.context().close()
  })

  test('a move that is refused takes back its own card, and nothing that was moved after it', async () => {
    const day = dayAhead(103)
    const at = (professionalId: string) => ({ locationId: ids.chapinero, professionalId })
    await book('Óscar Estuvo', `${day}T14:00`, at(ids.luz))
    const refused = await book('Renata Rebota', `${day}T09:00`, at(ids.camilo))
    const later = await book('Laureano Luego', `${day}T11:00`, at(ids.camilo))
    const { page } = await atWork(browser, product)
    await page.goto(addressIn(product, `agenda?fecha=${day}`))
    const answer = await holdBack(page, `**/appointments/${refused.id}`)
    await drag(page, 'Renata Rebota', { column: 'Luz Marina Ortiz', time: '14:15' })
    await drag(page, 'Laureano Luego', { column: 'Camilo Peña', time: '16:00' })
    await toast(page, /Cita movida a .*4:00/)
    await becomes(later.id, `${day}T16:00:00-05:00`)
    const showAgain = await holdBack(page, '**/agenda?**')
    answer()
    await toast(page, /Luz ya tiene a Óscar a las 2:00/)
    await drawn(page)
    expect(await cardOf(page, 'Laureano Luego').textContent()).toContain('4:00')
    expect(await cardOf(page, 'Renata Rebota').textContent()).toContain('9:00')
    showAgain()
    await page.context().close()
  })

  test('an answer that was begun before a move does not throw the card back', async () => {
    const day = dayAhead(104)
    const place = { locationId: ids.chapinero, professionalId: ids.camilo }
    const { id } = await book('Serena Sigue', `${day}T09:00`, place)
    const { page } = await atWork(browser, product)
    await page.goto(addressIn(product, `agenda?fecha=${day}`))
    await cardOf(page, 'Serena Sigue').waitFor(live)
    const agenda = await holdAnswers(page, '**/agenda?**')
    await book('Vecina Viene', `${day}T16:00`, place)
    await agenda.asked
    const move = await holdBack(page, `**/appointments/${id}`)
    await drag(page, 'Serena Sigue', { column: 'Camilo Peña', time: '12:00' })
    const answered = page.waitForResponse((response) => response.url().includes('/agenda?'), live)
    agenda.answer()
    await (await answered).finished()
    await drawn(page)
    expect(await cardOf(page, 'Serena Sigue').textContent()).toContain('12:00')
    move()
    await becomes(id, `${day}T12:00:00-05:00`)
    await cardOf(page, 'Vecina Viene').waitFor(live)
    await page.context().close()
  })

  test('on a phone the week is turned by a button, and «Hoy» leads back; the longest day fits', async () => {
    const { page } = await atWork(browser, product, { size: hand, touch: true })
    const shown = page.locator('.day-strip .day[aria-pressed=true]')
    const today = page.getByRole('button', { name: 'Hoy', exact: true })
    const dayOf = (date: string) => String(Number(date.slice(8)))
    await shown.filter({ hasText: dayOf(dayAhead(0)) }).waitFor(live)
    expect(await today.count()).toBe(0)
    const on = page.getByRole('button', { name: 'Semana siguiente' })
    await on.tap()
    await on.tap()
    await page.waitForURL(new RegExp(`fecha=${dayAhead(14)}`))
    await page.getByRole('button', { name: 'Semana anterior' }).tap()
    await page.waitForURL(new RegExp(`fecha=${dayAhead(7)}`))
    await today.tap()
    await page.waitForURL((url) => !url.search.includes('fecha'))
    await today.waitFor({ ...live, state: 'detached' })
    await page.goto(addressIn(product, 'agenda?fecha=2033-09-28'))
    await page.getByRole('heading', { level: 1, name: 'Miércoles 28 de septiembre de 2033' }).waitFor(live)
    for (const width of [390, 320]) {
      await page.setViewportSize({ ...hand, width })
      expect(await overflowOf(page)).toBe(0)
      expect(await page.evaluate("(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('h1'))")).toBe(0)
      for (const button of await page.locator('.phone-title button').all()) {
        const box = await button.boundingBox()
        expect([box?.height, (box?.width ?? 0) >= 44, (box?.x ?? 0) + (box?.width ?? 0) <= width]).toEqual([44, true, true])
      }
    }
    await page.context().close()
  })
}

/** The calendar draws in the frame after the one in which it hears. */
function drawn(page: Page): Promise<unknown> {
  return page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))')
}
