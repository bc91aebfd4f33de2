import type { Browser, Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { until } from '../processes/until.ts'
import type { RunningProduct } from './running-product.ts'
import { openScreen } from './screen.ts'

const HOUR_MS = 3_600_000
/** From a tap to what the API shows and the phone hears, on a busy machine too. */
const LIVE_MS = 10_000

interface Visit {
  id: string
  status: string
  clientResponse: string
  startsAt: string
}

interface Reminder {
  kind: string
  status: string
  reason: { code: string } | null
}

/** What a client does on the phone, with a real finger on a real page, and what the salon's own program then reads. */
export function testClientJourney(browser: Browser, product: RunningProduct): void {
  const phone = '+573177024518'
  let page: Page

  const api = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await product.shop.api(method, path, { body })).body as T
  const visit = (id: string) => api<Visit>('GET', `/appointments/${id}`)
  const remindersOf = async (id: string) => (await api<{ items: Reminder[] }>('GET', `/appointments/${id}/reminders`)).items
  const reads = <T>(what: string, read: () => Promise<T>, as: (found: T) => boolean): Promise<T> =>
    until(what, LIVE_MS, async () => {
      const found = await read()
      return as(found) ? found : undefined
    })

  /** The newest message on the phone that says this. */
  const bubble = (words: string): Locator => page.locator('#chat .line', { has: page.locator('.text', { hasText: words }) }).last()
  const hears = (words: string) => bubble(words).waitFor({ timeout: LIVE_MS })
  const tap = (words: string, title: string) => bubble(words).getByRole('button', { name: title }).click()
  const writes = async (words: string) => {
    await page.getByPlaceholder(/^Escribe como/).fill(words)
    await page.keyboard.press('Enter')
  }

  /** Books so many hours from now, and waits until the phone has heard it; every hour is told by its own date or time. */
  async function booked(hoursAhead: number): Promise<{ id: string; told: string }> {
    const startsAt = new Date(Math.ceil(Date.now() / HOUR_MS) * HOUR_MS + hoursAhead * HOUR_MS)
    const { status, body } = await product.shop.books({ name: 'Valentina', phone, startsAt: startsAt.toISOString() })
    expect(status).toBe(201)
    const { id } = body as Visit
    const told = await reads(
      'the confirmation',
      () => api<{ items: { body: string }[] }>('GET', `/appointments/${id}/messages`),
      ({ items }) => items.length > 0,
    )
    return { id, told: /Fecha y hora: .+?(?= Lugar)/.exec(told.items[0]?.body ?? '')?.[0] ?? '' }
  }

  beforeAll(async () => {
    await booked(200)
    page = (await openScreen(browser, `${product.phone}?lang=es`)).page
    await page.locator(`#phones [data-key="${phone}"] button`).click()
    await hears('quedó agendada')
  })

  test('Confirmar: the API shows it, and the phone is thanked', async () => {
    const { id, told } = await booked(30)
    await hears(told)
    await tap(told, 'Confirmar')
    await reads(
      'the confirmation',
      () => visit(id),
      ({ clientResponse }) => clientResponse === 'confirmed',
    )
    await hears('queda confirmada')
    expect(await visit(id)).toMatchObject({ status: 'confirmed', clientResponse: 'confirmed' })
  })

  test('No puedo: the appointment is cancelled, its reminders with it, and the phone is answered', async () => {
    const { id, told } = await booked(54)
    await hears(told)
    await tap(told, 'No puedo')
    await reads(
      'the cancellation',
      () => visit(id),
      ({ status }) => status === 'cancelled',
    )
    await hears('Cancelamos tu cita')
    expect(await visit(id)).toMatchObject({ clientResponse: 'declined' })
    expect(new Set((await remindersOf(id)).map(({ status }) => status))).toEqual(new Set(['cancelled']))
  })

  test('an old button changes nothing, and says what holds now', async () => {
    const { id, told } = await booked(78)
    await hears(told)
    const { startsAt } = await visit(id)
    const later = new Date(Date.parse(startsAt) + 3 * HOUR_MS).toISOString()
    const moved = await api<Visit>('PATCH', `/appointments/${id}`, { startsAt: later })
    await hears('cambió de hora: ')
    await tap(told, 'No puedo')
    await hears('Este botón era de antes')
    expect(await visit(id)).toEqual(moved)
  })

  test('BAJA: the reminders are skipped with that reason; ALTA: planned again', async () => {
    const { id, told } = await booked(102)
    await hears(told)
    const planned = await remindersOf(id)
    expect(planned.map(({ status }) => status)).toEqual(['pending', 'pending'])
    await writes('BAJA')
    await hears('ya no te enviará avisos')
    const skipped = await remindersOf(id)
    expect(skipped.map(({ status, reason }) => [status, reason?.code])).toEqual([
      ['skipped', 'consent_withdrawn'],
      ['skipped', 'consent_withdrawn'],
    ])
    await writes('ALTA')
    await hears('vuelve a enviarte los avisos')
    expect((await remindersOf(id)).map(({ status }) => status)).toEqual(['pending', 'pending'])
  })
}
