import { expect } from 'vitest'
import type { Table } from '../read-features.ts'
import type { Scene } from '../scene.ts'
import { step } from '../step.ts'

export const salonSteps = [
  step('a salon in {city} where it is {moment}', (scene, [city, moment]) => scene.open(city, moment, {})),
  step('a salon in {city} where it is {moment}, which writes in {string}', (scene, [city, moment, locale]) =>
    scene.open(city, moment, { locale }),
  ),
  step('a salon in {city} where it is {moment}, called {string}', (scene, [city, moment, name]) => scene.open(city, moment, { name })),
  step('the clients:', introduce),
  step('the salon words its {kind} {string}', (scene, [kind, body]) => scene.act('PUT', `/templates/${kind}/es`, { body })),
  step('the salon switches {kind} {position}', (scene, [kind, position]) => change(scene, { [switches[kind] ?? kind]: position })),
  step('the salon keeps quiet from {string} to {string}', (scene, [from, to]) => change(scene, { quietHours: { from, to } })),
  step("the salon's {kind} is not usable, because of {string}", async (scene, [kind, alert]) => {
    expect(await scene.read(`/templates/${kind}/es`)).toMatchObject({ usable: false, alert: { code: alert } })
  }),
  step('the salon has {int} client(s)', async (scene, [count]) => {
    const { items } = await scene.read<{ items: unknown[] }>('/clients')
    expect(items).toHaveLength(count)
  }),
]

const switches: Record<string, string> = {
  confirmation: 'confirmationEnabled',
  reminder_24h: 'reminder24hEnabled',
  reminder_1h: 'reminder1hEnabled',
  cancellation: 'cancellationEnabled',
  reschedule: 'rescheduleEnabled',
}

function change(scene: Scene, whatsapp: Record<string, unknown>): Promise<unknown> {
  return scene.act('PATCH', '/organization', { whatsapp })
}

/** Sentences call somebody by their first name. */
async function introduce({ people }: Scene, _: unknown, { rows }: Table): Promise<void> {
  for (const { name = '', phone = '', language } of rows) {
    people.set(name.split(' ')[0] ?? name, { name, phone, language: language === '' ? undefined : language })
  }
  return Promise.resolve()
}
