import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Locale } from '../../server/calendar/locale.ts'
import { textsOf } from '../../server/notification/texts/texts.ts'
import type { RunningProduct } from './running-product.ts'
import { everyLook, type Look, openScreen, schemes } from './screen.ts'
import { expectSound } from './sound.ts'
import { curl, wordsFor } from './typed.ts'

export function testWelcomePage(browser: Browser, product: RunningProduct): void {
  const welcome = (look?: Look) => openScreen(browser, `${product.web}/welcome`, look)

  const spoken = [
    { language: 'es-CO', lang: 'es', status: 'Todo al día', headline: 'La agenda que hace que tus clientes lleguen' },
    { language: 'en-GB', lang: 'en', status: 'All up to date', headline: 'The appointment book that gets people to come' },
    { language: 'pt-BR', lang: 'pt-BR', status: 'Tudo em dia', headline: 'A agenda que faz os seus clientes comparecerem' },
  ]
  const looks = spoken.flatMap((words) => everyLook.map((look) => ({ ...words, ...look })))
  test.each(looks)('is sound in $lang at $size.width px, $scheme', async ({ language, lang, status, headline, size, scheme }) => {
    const screen = await welcome({ size, scheme, language })
    await screen.page.getByRole('status').filter({ hasText: status }).waitFor()
    expect(await screen.page.getByRole('heading', { level: 1 }).textContent()).toBe(headline)
    expect(await screen.page.evaluate('document.documentElement.lang')).toBe(lang)
    expect(await screen.page.locator('#phone').getAttribute('href')).toBe(`${product.phone}?lang=${language.slice(0, 2)}`)
    await expectSound(screen)
  })

  test('speaks Spanish to whoever speaks none of its languages, and remembers a choice', async () => {
    const { page } = await welcome({ language: 'de' })
    await page.getByRole('status').filter({ hasText: 'Todo al día' }).waitFor()
    await page.getByLabel('Idioma').selectOption('pt')
    await page.getByRole('status').filter({ hasText: 'Tudo em dia' }).waitFor()
    await page.reload()
    await page.getByRole('status').filter({ hasText: 'Tudo em dia' }).waitFor()
  })

  test.each(['es', 'en', 'pt-BR'] satisfies Locale[])('shows messages as they are really written, in %s', async (language) => {
    const { page } = await welcome({ language })
    const [confirmation = '', reminder = ''] = await page.locator('.bubble p').allTextContents()
    const [, services = '', when = ''] =
      /(?:agendada|booked|marcado): (.+?), (?:el |on )?(.+), (?:con|with|com) Camilo/.exec(confirmation) ?? []
    const said = { name: 'María José', sender: 'Salón Azahar', services, when, professional: 'Camilo Peña', place: 'Chapinero' }
    const words = { ...said, previousWhen: null, today: false, distance: null, phone: null }
    expect(confirmation).toBe(textsOf(language).confirmation(words))
    expect(reminder).toBe(textsOf(language).reminder_24h(words))
  })

  test('says before its script has run what it says afterwards', async () => {
    const { page } = await welcome()
    const html = await (await fetch(page.url())).text()
    const written = [...html.matchAll(/data-text="(\w+)"[^>]*>([^<]+)</g)]
    expect(written.length).toBeGreaterThan(10)
    for (const [, name = '', text = ''] of written) {
      expect(await page.locator(`[data-text=${name}]`).first().textContent()).toBe(text.trim())
    }
  })

  test('has no dead link', async () => {
    const { page } = await welcome()
    await page.locator('#phone').waitFor()
    const links = await page.evaluate<string[]>('[...document.querySelectorAll("a[href]")].map(({ href }) => href)')
    expect(links.length).toBeGreaterThan(3)
    for (const link of new Set(links)) {
      const answer = await fetch(link)
      const place = new URL(link).hash.slice(1)
      expect([link, answer.status, (await answer.text()).includes(`id="${place}"`) || place === '']).toEqual([link, 200, true])
    }
  })

  test('hands out commands that book, and that open a business', { timeout: 60_000 }, async () => {
    const { page } = await welcome()
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByText('Demo key').waitFor()
    const copied = async (step: string): Promise<string> => {
      await page.getByRole('button', { name: `Copiar: ${step}`, exact: true }).click()
      await page.locator('#news', { hasText: 'Copiado' }).waitFor({ state: 'attached' })
      return page.evaluate<string>('navigator.clipboard.readText()')
    }
    const typed = async (step: string) => (await copied(step)).replaceAll('KEY', product.shop.key)
    const firstId = async (step: string) => ((await curl(await typed(step))).body as { items: { id: string }[] }).items[0]?.id ?? ''
    const [location, service] = [await firstId('Mira las sedes'), await firstId('Mira los servicios')]
    const booked = await curl((await typed('Agenda la cita')).replace('LOCATION', location).replace('SERVICE', service))
    expect(booked).toMatchObject({ status: 201, body: { status: 'confirmed', client: { phone: '+573104827719' } } })
    for (const step of ['Ábrelo', 'Enciende sus avisos', 'Crea su clave']) {
      const [, , , ...words] = wordsFor('npm', await copied(step))
      expect(await product.installation.cli(...words)).toMatch(/lupita|^\S{20,}$/i)
    }
  })

  test('says what stands still and what to do, and when it is over', async () => {
    const { page } = await welcome()
    const notice = page.getByRole('region', { name: 'Los avisos están detenidos' })
    await page.route('**/readyz', (route) =>
      route.fulfill({ status: 503, json: { ready: false, checks: { database: true, migrations: true, worker: false } } }),
    )
    await page.reload()
    await notice.getByText('npm start').waitFor()
    await page.unroute('**/readyz')
    await page.route('**/readyz', (route) => route.abort())
    await page.getByRole('region', { name: 'Sin conexión con Puntual' }).getByText('npm start').waitFor()
    await page.unroute('**/readyz')
    await page.getByRole('status').filter({ hasText: 'Todo al día' }).waitFor()
    expect(await page.getByRole('region', { name: 'Sin conexión' }).count()).toBe(0)
  })

  test.each(schemes)('names the variable that is missing, %s', async (scheme) => {
    const { page } = await welcome({ scheme })
    const facts = { phoneUrl: null, whatsapp: { state: 'not-configured', missing: ['TWILIO_AUTH_TOKEN'] } }
    await page.route('**/welcome.json', (route) => route.fulfill({ json: facts }))
    await page.reload()
    await page.getByRole('region', { name: 'WhatsApp no está configurado' }).getByText('TWILIO_AUTH_TOKEN').waitFor()
    expect(await page.locator('#phone').isVisible()).toBe(false)
    expect(await page.locator('#booking-command').textContent()).toContain('"phone": "PHONE"')
    await expectSound({ page, faults: [] })
  })
}
