import { randomUUID } from 'node:crypto'
import type { Answered } from '../../world/caller.ts'
import { Declined, type Scene } from '../scene.ts'
import { step } from '../step.ts'

export const bookingSteps = [
  step('the salon books {name} for {moment}', (scene, [name, moment]) => book(scene, name, { startsAt: moment })),
  step('the salon books {name} under {string} for {moment}', (scene, [name, phone, moment]) =>
    book(scene, name, { startsAt: moment, client: { name: scene.person(name).name, phone } }),
  ),
  step('a program books {name} for the instant {string}', (scene, [name, instant]) => book(scene, name, { startsAt: instant })),
  step('the salon moves {name} to {moment}', (scene, [name, moment]) =>
    scene.act('PATCH', `/appointments/${scene.visitOf(name)}`, { startsAt: moment }),
  ),
  step("the salon cancels {name}'s appointment", (scene, [name]) => scene.act('POST', `/appointments/${scene.visitOf(name)}/cancel`)),
  step('a double click books {name} for {moment}', (scene, [name, moment]) =>
    bookTwice(scene, name, { startsAt: moment }, { 'idempotency-key': randomUUID() }),
  ),
  step('a double click without an Idempotency-Key books {name} for {moment}', (scene, [name, moment]) =>
    bookTwice(scene, name, { startsAt: moment }),
  ),
  step('a double click without an Idempotency-Key books {name} with the professional for {moment}', (scene, [name, moment]) =>
    bookTwice(scene, name, { startsAt: moment, professionalId: scene.place.salon.professional.id }),
  ),
]

type Booking = Record<string, unknown>

async function book(scene: Scene, name: string, more: Booking): Promise<void> {
  const { id } = await scene.act<{ id: string }>('POST', '/appointments', bookingOf(scene, name, more))
  scene.visits.set(name, id)
}

/** The same request twice at once. What the second is answered is the product's affair; the first that is accepted is the visit. */
async function bookTwice(scene: Scene, name: string, more: Booking, headers: Record<string, string> = {}): Promise<void> {
  const body = bookingOf(scene, name, more)
  const answers = await Promise.all([1, 2].map(() => scene.ask('POST', '/appointments', body, headers)))
  const accepted = answers.find(({ status }) => status === 201)
  if (accepted === undefined) throw new Declined(`Neither was accepted: ${answers.map(describe).join(', ')}`)
  scene.visits.set(name, (accepted.json as { id: string }).id)
  await scene.goOn()
}

function bookingOf(scene: Scene, name: string, more: Booking): Booking {
  const { salon } = scene.place
  const { name: fullName, phone, language } = scene.person(name)
  const client = { name: fullName, phone, ...(language === undefined ? {} : { locale: language }) }
  return { locationId: salon.location.id, serviceIds: [salon.service.id], client, ...more }
}

function describe({ status, json }: Answered): string {
  return `${status} ${JSON.stringify(json)}`
}
