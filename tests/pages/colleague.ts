import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import type { Person, RunningProduct } from './running-product.ts'
import { atWork } from './staff.ts'
import type { Look, Screen } from './screen.ts'

interface Position {
  role: 'owner' | 'admin' | 'receptionist' | 'professional'
  locationIds?: string[]
  professionalId?: string
}

interface Colleague extends Person {
  name: string
}

/** Somebody new in the demo's team, who came by an invitation as everybody does. */
export async function hire(product: RunningProduct, name: string, position: Position): Promise<Colleague> {
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@azahar.example`
  const { status, body } = await product.shop.api('POST', '/invitations', { body: { email, ...position } })
  expect({ status, body }).toMatchObject({ status: 201 })
  const person = { name, email, password: `clave de ${name}` }
  const token = (body as { link: string }).link.split('/').at(-1) ?? ''
  const answer = await fetch(`${product.web}/api/auth/invitation/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password: person.password }),
  })
  expect(answer.status).toBe(200)
  return person
}

/** The same, at a screen of their own. */
export async function hireAtWork(browser: Browser, product: RunningProduct, name: string, position: Position, look: Look = {}) {
  const person = await hire(product, name, position)
  const screen: Screen = await atWork(browser, product, look, person)
  return { ...screen, person }
}

/** The id of something of the demo's, by its name. */
export async function idOf(product: RunningProduct, path: string, name: string): Promise<string> {
  const { body } = await product.shop.api('GET', `${path}?limit=200`)
  const found = (body as { items: { id: string; name: string }[] }).items.find((one) => one.name === name)
  if (found === undefined) throw new Error(`${path} has no ${name}`)
  return found.id
}

/** What is booked with Camilo at the demo's first branch: a haircut and beard. */
export async function withCamilo(product: RunningProduct): Promise<{ locationId: string; serviceIds: string[]; professionalId: string }> {
  return {
    locationId: await idOf(product, '/locations', 'Chapinero'),
    serviceIds: [await idOf(product, '/services', 'corte y barba')],
    professionalId: await idOf(product, '/professionals', 'Camilo Peña'),
  }
}
