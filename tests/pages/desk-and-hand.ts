import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { until } from '../processes/until.ts'
import { withCamilo } from './colleague.ts'
import type { RunningProduct } from './running-product.ts'
import { hand } from './screen.ts'
import { addressIn, atWork, cardOf, dayAhead, desk, LIVE_MS } from './staff.ts'
import { expectUntold } from './untold.ts'

const live = { timeout: LIVE_MS }

interface Visit {
  id: string
  status: string
  startsAt: string
}

/** At a desk and on a phone, each on a day of its own with clients of its own. */
const places = [
  { width: desk.width, look: { size: desk }, day: dayAhead(70), digits: '81', search: 'Nombre o teléfono' },
  { width: hand.width, look: { size: hand, touch: true }, day: dayAhead(71), digits: '82', search: 'Buscar cliente' },
]

/** What is done all day wherever one stands: the same journeys with a mouse and with a finger, and what the API and the twin know of it. */
export function testDeskAndHand(browser: Browser, product: RunningProduct): void {
  describe.each(places)('at $width px', ({ width, look, day, digits, search }) => {
    let page: Page
    let body: { locationId: string; serviceIds: string[]; professionalId: string }

    const api = async <T>(method: string, path: string, sent?: unknown): Promise<T> =>
      (await product.shop.api(method, path, sent === undefined ? {} : { body: sent })).body as T
    const named = (name: string) => `${name} ${width}`
    const number = (last: number) => `+57310482${digits}${last}`
    const book = (name: string, time: string, phone: string | null = null) =>
      api<Visit>('POST', '/appointments', { ...body, startsAt: `${day}T${time}`, client: { name: named(name), phone }, notify: false })
    const becomes = (id: string, wanted: Partial<Visit>) =>
      until(`${id} becomes ${JSON.stringify(wanted)}`, LIVE_MS, async () => {
        const found = await api<Visit>('GET', `/appointments/${id}`)
        return Object.entries(wanted).every(([key, value]) => found[key as keyof Visit] === value) || undefined
      })
    const open = (dialog = '', on = page) => on.goto(addressIn(product, `agenda?fecha=${day}${dialog}`))
    const toast = (words: string | RegExp) => page.locator('.toast', { hasText: words }).waitFor(live)
    const undo = async () => {
      await page.getByRole('button', { name: 'Deshacer' }).last().click()
      await toast('Deshecho. Nadie recibió nada.')
    }

    beforeAll(async () => {
      body = await withCamilo(product)
      page = (await atWork(browser, product, look)).page
    })
    afterAll(() => page.context().close())

    test('an appointment that is gone says so, and is left again', async () => {
      await open('&cita=01890000-0000-7000-8000-000000000000')
      const drawer = page.getByRole('dialog').filter({ hasText: 'Esta cita ya no existe' })
      await drawer.waitFor(live)
      await drawer.getByRole('button', { name: 'Cerrar' }).click()
      await drawer.waitFor({ ...live, state: 'detached' })
      expect(page.url()).not.toContain('cita=')
    })

    test('books, undoes, and nobody was written to', async () => {
      await open('&nueva=1')
      const dialog = page.getByRole('dialog', { name: 'Nueva cita' })
      const name = named('Ñusta Arrepentida')
      await dialog.getByLabel('Cliente').fill(name)
      await dialog.getByRole('option', { name: `Agregar «${name}»` }).click(live)
      await dialog.getByLabel(/^WhatsApp opcional/).fill(number(11).slice(3))
      await dialog.getByLabel('Servicios').fill('corte y')
      await dialog.getByRole('option', { name: /corte y barba/ }).click(live)
      await dialog.getByRole('radio').first().click(live)
      await dialog.getByRole('button', { name: 'Agendar y avisar' }).click()
      await toast('Cita agendada. La confirmación va en camino.')
      const { items } = await api<{ items: Visit[] }>('GET', `/appointments?q=${encodeURIComponent(name)}`)
      expect(items).toMatchObject([{ status: 'confirmed' }])
      await undo()
      const id = items[0]?.id ?? ''
      await becomes(id, { status: 'cancelled' })
      await expectUntold(product, id, number(11))
    })

    test('moves by the dialog; an hour that is taken is refused with who has it', async () => {
      await book('Óscar Ocupado', '09:00')
      const { id, startsAt } = await book('Natalia Mueve', '11:00')
      await open()
      await cardOf(page, named('Natalia Mueve')).click(live)
      await page.getByRole('button', { name: 'Mover' }).click(live)
      const dialog = page.getByRole('dialog', { name: /Mover la cita de Natalia/ })
      await dialog.getByRole('button', { name: 'Otra hora' }).click(live)
      await dialog.getByRole('textbox', { name: 'Hora' }).fill('09:15')
      await dialog.getByText(`A esa hora ya está ${named('Óscar Ocupado')}, 9:00`).waitFor(live)
      const save = dialog.getByRole('button', { name: 'Mover sin avisar' })
      await save.click()
      await dialog.getByRole('alert').filter({ hasText: 'Esa hora ya está ocupada' }).waitFor(live)
      expect(await api('GET', `/appointments/${id}`)).toMatchObject({ startsAt })
      await dialog.getByRole('button', { name: 'Ver huecos' }).click()
      await dialog.getByRole('radio', { name: /^1:00/ }).click(live)
      await save.click()
      await toast(/Cita movida a .*1:00/)
      await becomes(id, { startsAt: `${day}T13:00:00-05:00` })
      await cardOf(page, named('Natalia Mueve')).filter({ hasText: '1:00' }).waitFor(live)
    })

    test('cancels, undoes, and nobody was written to', async () => {
      const { id } = await book('Rocío Barrera', '17:00', number(33))
      await open()
      await cardOf(page, named('Rocío Barrera')).click(live)
      await page.getByRole('button', { name: 'Cancelar cita' }).click(live)
      await page.getByText(`¿Cancelar la cita de ${named('Rocío Barrera')}`).waitFor()
      await page.getByRole('group', { name: 'Cancelar cita' }).getByRole('button', { name: 'Cancelar cita' }).click()
      await becomes(id, { status: 'cancelled' })
      await undo()
      await becomes(id, { status: 'confirmed' })
      await expectUntold(product, id, number(33))
    })

    test('finds a client by the last four digits of the phone', async () => {
      await book('Úrsula Buscada', '16:00', number(44))
      await open()
      await page.getByRole('button', { name: search }).click(live)
      await page.getByRole('combobox', { name: 'Buscar cliente por nombre o teléfono' }).fill(`${digits}44`, live)
      await page.getByRole('option', { name: new RegExp(named('Úrsula Buscada')) }).click(live)
      await page.getByRole('heading', { level: 1, name: named('Úrsula Buscada') }).waitFor(live)
    })

    test('two people see each other’s changes within a second or so, without a reload', async () => {
      const { id } = await book('Tomás Visto', '14:00')
      await open()
      await cardOf(page, named('Tomás Visto')).waitFor(live)
      const colleague = await atWork(browser, product, look)
      await open(`&mover=${id}`, colleague.page)
      await colleague.page.getByRole('radio', { name: /^3:00/ }).click(live)
      await colleague.page.getByRole('button', { name: 'Mover sin avisar' }).click()
      await cardOf(page, `${named('Tomás Visto')}, 3:00`).waitFor(live)
      await page
        .getByRole('status')
        .filter({ hasText: 'Cambió 1 cita' })
        .waitFor({ ...live, state: 'attached' })
      await colleague.page.context().close()
    })
  })
}
