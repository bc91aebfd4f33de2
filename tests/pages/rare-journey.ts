import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page, Route } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { hire, withCamilo } from './colleague.ts'
import type { FreshInstallation } from './fresh-installation.ts'
import type { RunningProduct } from './running-product.ts'
import { addressIn, atWork, dayAhead, LIVE_MS } from './staff.ts'

const live = { timeout: LIVE_MS }
/** How long the screen waits for an answer. */
const ANSWER_MS = 15_000
/** Of a client's file. */
const PAGE = 50
const VISITS = 53

/** What few meet: a list of more than a page, an export, something copied; and each of them when it goes wrong. */
export function testRareJourney(browser: Browser, product: RunningProduct): void {
  let clientId: string
  let firstVisit: string

  const api = async <T>(method: string, path: string, body?: unknown): Promise<T> =>
    (await product.shop.api(method, path, body === undefined ? {} : { body })).body as T
  const toast = (page: Page, words: string | RegExp) => page.locator('.toast', { hasText: words }).waitFor(live)
  const file = async (doors?: string) => {
    const { page } = await atWork(browser, product)
    if (doors !== undefined) await inPagesOf(page, doors, 20)
    await page.goto(addressIn(product, `clientes/${clientId}`))
    const history = page.locator('section', { has: page.getByRole('heading', { name: 'Citas', exact: true }) })
    return { page, rows: history.getByRole('listitem'), more: history.getByRole('button', { name: 'Ver más' }) }
  }

  beforeAll(async () => {
    const place = {
      ...(await withCamilo(product)),
      notify: false,
    }
    clientId = (await api<{ id: string }>('POST', '/clients', { name: 'Constancia Fiel', phone: '+573104828001' })).id
    const hours = ['09', '10', '11', '14', '15', '16']
    const times = Array.from({ length: VISITS }, (_, visit) => `${dayAhead(80 + Math.floor(visit / 6))}T${hours[visit % 6] ?? ''}:00`)
    for (const startsAt of times) await api('POST', '/appointments', { ...place, clientId, startsAt })
    firstVisit = times[0] ?? ''
  }, 60_000)

  test('the rest of a long history comes by a click, also after the server failed to give it, and the focus goes on to it', async () => {
    const { page, rows, more } = await file()
    await rows.nth(PAGE - 1).waitFor(live)
    expect(await rows.count()).toBe(PAGE)
    const doors = /\/api\/v1\/appointments\?.*cursor=/
    await page.route(doors, fail)
    await more.click()
    await more.and(page.locator('[aria-disabled=true]')).and(page.locator(':focus')).waitFor(live)
    await page.locator('.strip', { hasText: 'No se pudo actualizar' }).waitFor(live)
    await more.and(page.locator('[aria-disabled=false]')).and(page.locator(':focus')).waitFor(live)
    expect(await rows.count()).toBe(PAGE)
    await page.unroute(doors)
    await more.click()
    await more.waitFor({ ...live, state: 'detached' })
    await rows.nth(PAGE).locator(':focus').waitFor(live)
    const said = await rows.allInnerTexts()
    expect(new Set(said).size).toBe(VISITS)
    await rows.last().click()
    await page.waitForURL(/cita=/, live)
    const opened = new URL(page.url()).searchParams.get('cita') ?? ''
    expect((await api<{ startsAt: string }>('GET', `/appointments/${opened}`)).startsAt).toBe(`${firstVisit}:00-05:00`)
    await page.context().close()
  })

  test('by keyboard a long history is seen page by page, and the focus is never lost', async () => {
    const { page, rows, more } = await file('**/api/v1/appointments?**')
    await rows.nth(19).waitFor(live)
    expect(await rows.count()).toBe(20)
    await rows.nth(19).getByRole('button').focus()
    await page.keyboard.press('Tab')
    await more.and(page.locator(':focus')).waitFor(live)
    await page.keyboard.press('Enter')
    await rows.nth(39).waitFor(live)
    await more.and(page.locator('[aria-disabled=false]')).and(page.locator(':focus')).waitFor(live)
    expect(await rows.count()).toBe(40)
    await page.keyboard.press('Enter')
    await rows.nth(40).locator(':focus').waitFor(live)
    expect(await rows.count()).toBe(VISITS)
    await page.keyboard.press('Enter')
    await page.waitForURL(/cita=/, live)
    await page.context().close()
  })

  test.each(['fails', 'is cut off', 'does not answer'])(
    'a client’s file is exported, also after a server that %s',
    { timeout: 90_000 },
    async (how) => {
      const { page } = await file()
      const exporting = page.getByRole('button', { name: 'Exportar' })
      const doors = `**/api/v1/clients/${clientId}/export`
      await exporting.waitFor(live)
      await page.route(doors, (route) => {
        if (how === 'fails') return fail(route)
        return how === 'is cut off' ? route.abort('connectionreset') : undefined
      })
      let files = 0
      page.on('download', () => (files += 1))
      await exporting.click()
      const told = how === 'fails' ? 'Algo falló de nuestro lado' : 'Sin conexión con Puntual'
      if (how === 'does not answer') await exporting.and(page.locator('[aria-disabled=true]')).waitFor(live)
      await page.locator('.toast.failed', { hasText: told }).waitFor({ timeout: ANSWER_MS + LIVE_MS })
      await exporting.and(page.locator('[aria-disabled=false]')).and(page.locator(':focus')).waitFor(live)
      expect(files).toBe(0)
      await page.unroute(doors)
      const [download] = await Promise.all([page.waitForEvent('download', live), page.keyboard.press('Enter')])
      expect(download.suggestedFilename()).toBe(`puntual-${clientId}.json`)
      const { exportedAt, ...known } = JSON.parse(await readFile(await download.path(), 'utf8')) as Exported
      expect(Math.abs(Date.now() - Date.parse(exportedAt))).toBeLessThan(60_000)
      expect(known.client).toMatchObject({ name: 'Constancia Fiel', phone: '+573104828001' })
      expect(known.appointments).toHaveLength(VISITS)
      expect(await api('GET', `/clients/${clientId}/export`)).toMatchObject(known)
      await page.context().close()
    },
  )

  test('what is copied is on the clipboard, and it is said', async () => {
    const { page } = await atWork(browser, product)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(addressIn(product, 'mensajes?dias=todo&estado=read'))
    await page.locator('.messages button.row').first().click(live)
    const copy = page.getByRole('button', { name: 'Copiar el SID' })
    await copy.click(live)
    await toast(page, 'Copiado')
    const sid = await page.locator('.sid code').innerText()
    expect(sid).toMatch(/^(SM|MM)[0-9a-f]{32}$/)
    expect(await clipboardOf(page)).toBe(sid)
    await copy.and(page.locator(':focus')).waitFor(live)
    await page.context().close()
  })

  test.each(['open', 'closed', 'closed altogether'])(
    'a key that is shown once is copied and says so, or that it is not: the clipboard is %s',
    async (clipboard) => {
      const { page } = await atWork(browser, product)
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate(`navigator.clipboard.writeText('lo de antes')`)
      if (clipboard !== 'open') await refuseClipboard(page)
      // A browser that knows no other way either.
      if (clipboard === 'closed altogether') await page.addInitScript(`document.execCommand = () => false`)
      await page.goto(addressIn(product, 'ajustes/claves'))
      await page.getByRole('button', { name: 'Crear clave' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Para qué es').fill(`Copia ${clipboard}`)
      await dialog.getByRole('button', { name: 'Crear clave' }).click()
      const field = dialog.getByLabel('Clave', { exact: true })
      const key = await field.inputValue()
      await dialog.getByRole('button', { name: 'Copiar' }).focus()
      await page.keyboard.press('Enter')
      if (clipboard === 'closed altogether') {
        await dialog.getByRole('status').filter({ hasText: 'No se pudo copiar' }).waitFor(live)
        expect(await dialog.getByText('Copiado').count()).toBe(0)
        expect(await clipboardOf(page)).toBe('lo de antes')
      } else {
        await dialog
          .getByRole('status')
          .filter({ hasText: 'Copiado' })
          .waitFor({ ...live, state: 'attached' })
        await dialog.getByRole('button', { name: 'Copiado' }).and(page.locator(':focus')).waitFor(live)
        expect(await clipboardOf(page)).toBe(key)
      }
      await page.context().close()
    },
  )

  test('where nothing can be copied, no screen says that it was', async () => {
    const { page } = await atWork(browser, product)
    await refuseClipboard(page)
    await page.addInitScript(`document.execCommand = () => false`)
    await page.goto(addressIn(product, 'mensajes?dias=todo&estado=read'))
    await page.locator('.messages button.row').first().click(live)
    await page.getByRole('button', { name: 'Copiar el SID' }).click(live)
    await page.locator('.toast.failed', { hasText: 'No se pudo copiar' }).waitFor(live)
    expect(await page.getByText('Copiado').count()).toBe(0)
    await page.context().close()
  })

  test.each([
    { path: 'personas', list: 'Personas', doors: '**/api/v1/members?**', size: 2 },
    { path: 'personas', list: 'Invitaciones', doors: '**/api/v1/invitations?**', size: 2 },
    { path: 'actividad', list: 'Actividad', doors: '**/api/v1/audit?**', size: 4 },
  ])('more than a page of $list is seen page by page, and a page that fails takes none of it away', async ({ path, list, doors, size }) => {
    await hire(product, `Rara de ${list}`, { role: 'receptionist' })
    for (const guest of [1, 2, 3])
      await api('POST', '/invitations', { email: `${list}${guest}@azahar.example`.toLowerCase(), role: 'admin' })
    const { page } = await atWork(browser, product)
    await inPagesOf(page, doors, size)
    await page.goto(addressIn(product, `ajustes/${path}`))
    await seeAll(page, page.getByRole('region', { name: list }), doors)
    await page.context().close()
  })
}

interface Exported {
  exportedAt: string
  client: unknown
  appointments: unknown[]
}

/** What only whoever runs the installation meets. */
export function testRareOperator(browser: Browser, at: () => FreshInstallation): void {
  const open = async () => {
    const { page } = await atWork(browser, at())
    for (const name of ['Óptica Rara', 'Óptica Escasa', 'Óptica Única']) {
      const data = { name, slug: `${name.slice(7).toLowerCase().replace('ú', 'u')}-${Date.now()}`, country: 'CO' }
      const answer = await page.request.post(`${at().web}/api/v1/operator/organizations`, { data, headers: { origin: at().web } })
      expect(answer.status()).toBe(201)
    }
    return page
  }
  const organizations = '**/api/v1/operator/organizations?**'

  test('more organizations than a page are seen page by page', { timeout: 60_000 }, async () => {
    const page = await open()
    await inPagesOf(page, organizations, 2)
    await page.goto(`${at().web}/operador`)
    await seeAll(page, page.getByRole('region', { name: 'Organizaciones' }), organizations)
    await page.context().close()
  })

  test.each([
    { what: 'organizations', doors: organizations },
    { what: 'the work', doors: '**/api/v1/operator/health' },
  ])('what could not be refreshed of $what is said, with since when, until it could', { timeout: 60_000 }, async ({ doors }) => {
    const page = await open()
    await page.goto(`${at().web}/operador`)
    await page.getByRole('rowheader', { name: /Salón Valentina/ }).waitFor(live)
    const works = page.getByText('Los avisos salen')
    await works.waitFor(live)
    await page.route(doors, fail)
    // Whatever is done here, all is looked at again.
    await page.getByRole('switch', { name: 'Avisos de Óptica Única', checked: false }).first().click()
    const old = page.locator('.strip', { hasText: /^No se pudo actualizar · desde las? \d+:\d+/ })
    await old.waitFor(live)
    await page.getByRole('rowheader', { name: /Salón Valentina/ }).waitFor(live)
    await works.waitFor(live)
    await page.unroute(doors)
    await old.getByRole('button', { name: 'Volver a intentar' }).click()
    await old.waitFor({ ...live, state: 'detached' })
    await page.context().close()
  })
}

/** By keyboard, to the end of a list whose second page fails at first; in the end the keyboard is on the first row of the last page. */
async function seeAll(page: Page, list: Locator, doors: string): Promise<void> {
  const rows = list.locator('li, tbody tr')
  const more = list.getByRole('button', { name: 'Ver más' })
  await more.focus(live)
  let known = await rows.count()
  await page.route(doors, fail)
  await page.keyboard.press('Enter')
  await page.locator('.strip', { hasText: 'No se pudo actualizar' }).waitFor(live)
  expect(await rows.count()).toBe(known)
  await page.unroute(doors, fail)
  while ((await more.count()) > 0) {
    await more.and(page.locator('[aria-disabled=false]')).and(page.locator(':focus')).waitFor(live)
    known = await rows.count()
    await page.keyboard.press('Enter')
    await rows.nth(known).waitFor(live)
  }
  const first = rows.nth(known)
  await first.or(first.locator('button, a[href]')).and(page.locator(':focus')).waitFor(live)
}

function fail(route: Route): Promise<void> {
  return route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' })
}

/** The server's own answers, in smaller pages. */
async function inPagesOf(page: Page, doors: string, size: number): Promise<void> {
  const smaller = (address: string) => address.replace(/limit=\d+/, `limit=${size}`)
  await page.route(doors, (route) =>
    route.continue({
      url: smaller(route.request().url()),
    }),
  )
}

/** Nothing may be written to it any more; what is there can be read. */
async function refuseClipboard(page: Page): Promise<void> {
  await page.context().clearPermissions()
  await page.context().grantPermissions(['clipboard-read'])
}

function clipboardOf(page: Page): Promise<string> {
  return page.evaluate<string>('navigator.clipboard.readText()')
}
