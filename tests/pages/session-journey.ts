import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { hire, hireAtWork, idOf } from './colleague.ts'
import type { RunningProduct } from './running-product.ts'
import { addressIn, atWork, cardOf, dayAhead, LIVE_MS, signIn } from './staff.ts'

const live = { timeout: LIVE_MS }

/** Whose screen it is: a session that ends, a colleague who is removed while at work, another person at the same tab. */
export function testSessionJourney(browser: Browser, product: RunningProduct): void {
  const book = async (name: string, startsAt: string) => {
    const place = {
      locationId: await idOf(product, '/locations', 'Chapinero'),
      serviceIds: [await idOf(product, '/services', 'corte y barba')],
    }
    await product.shop.api('POST', '/appointments', { body: { ...place, startsAt, client: { name }, notify: false } })
  }
  const memberId = async (email: string) => {
    const { items } = (await product.shop.api('GET', '/members?limit=200')).body as { items: { id: string; user: { email: string } }[] }
    return items.find(({ user }) => user.email === email)?.id ?? ''
  }

  test('whose session ended is asked for a sign-in on the page of the account too, and what was typed is still there', async () => {
    const { page } = await atWork(browser, product)
    await page.goto(addressIn(product, 'cuenta'))
    const name = page.getByLabel('Nombre')
    await name.fill('Alguien Distinto', live)
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Guardar' }).click()
    const again = page.getByRole('heading', { name: 'Tu sesión terminó' })
    await again.waitFor(live)
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Correo').fill(product.person.email)
    await dialog.getByLabel('Contraseña', { exact: true }).fill(product.person.password)
    await page.keyboard.press('Enter')
    await again.waitFor({ ...live, state: 'hidden' })
    expect(await name.inputValue()).toBe('Alguien Distinto')
    await page.context().close()
  })

  test('whoever is removed while at work sees that nothing here is theirs any more, as one who comes anew', async () => {
    const day = dayAhead(90)
    await book('Lirio Antes', `${day}T09:00`)
    const { page, person } = await hireAtWork(browser, product, 'Rosa Despedida', { role: 'receptionist' })
    await page.goto(addressIn(product, `agenda?fecha=${day}`))
    await cardOf(page, 'Lirio Antes').waitFor(live)
    await product.shop.api('DELETE', `/members/${await memberId(person.email)}`)
    await page.getByRole('button', { name: 'Día siguiente' }).click()
    await page.getByText('No hay nada en esta dirección').waitFor(live)
    expect(await page.getByText('Todo al día').count()).toBe(0)
    await page.context().close()
  })

  test('whose role became smaller is offered what that role may do', async () => {
    const { page, person } = await hireAtWork(browser, product, 'Flor Menguante', { role: 'admin' })
    await page.goto(addressIn(product, 'ajustes/personas'))
    await page.getByRole('button', { name: 'Invitar' }).waitFor(live)
    await product.shop.api('PATCH', `/members/${await memberId(person.email)}`, { body: { role: 'receptionist' } })
    await page.getByRole('link', { name: 'Actividad' }).click()
    await page.getByText('Los ajustes son de quien administra').waitFor(live)
    await page.context().close()
  })

  test.each(['at the door', 'over the work', 'in the tab beside'])(
    'what was typed when the session ended is not shown to another person who signs in %s',
    async (where) => {
      const luisa = await hire(product, `Luisa entra ${where}`, { role: 'receptionist' })
      const { page } = await atWork(browser, product)
      await page.goto(addressIn(product, `agenda?fecha=${dayAhead(92)}&nueva=1`))
      const note = page.getByRole('dialog', { name: 'Nueva cita' }).getByLabel('Nota')
      await note.fill('Secreto de Valentina', live)
      await page.context().clearCookies()
      if (where === 'over the work') {
        await page.getByLabel('Servicios').fill('corte y barba')
        await page.getByRole('option', { name: /corte y barba/ }).click(live)
        await page.getByRole('heading', { name: 'Tu sesión terminó' }).waitFor(live)
      }
      const door = where === 'in the tab beside' ? await page.context().newPage() : page
      if (where !== 'over the work') await door.goto(addressIn(product, 'agenda'))
      await signIn(door, luisa)
      await door.getByRole('button', { name: new RegExp(luisa.name) }).waitFor(live)
      if (door !== page) await page.goto(addressIn(product, 'agenda'))
      await page.getByRole('button', { name: new RegExp(luisa.name) }).waitFor(live)
      expect(await note.count()).toBe(0)
      await page.keyboard.press('n')
      expect(await note.inputValue(live)).toBe('')
      expect(await page.getByRole('button', { name: /^Quitar/ }).count()).toBe(0)
      await page.context().close()
    },
  )
}
