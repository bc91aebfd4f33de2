import { knock } from './knock.ts'
import type { RunningProduct } from './running-product.ts'

type Who = 'Valentina Ríos' | 'Camilo Peña' | 'Luz Marina Ortiz' | 'Andrés Felipe Gómez'

const services = [
  { name: 'Balayage y matiz', durationMinutes: 120, price: 240_000 },
  { name: 'Cepillado', durationMinutes: 60, price: 45_000 },
  { name: 'Corte y barba', durationMinutes: 45, price: 45_000 },
  { name: 'Keratina', durationMinutes: 90, price: 180_000 },
  { name: 'Esmaltado en gel', durationMinutes: 90, price: 58_000 },
  { name: 'Retoque de ceja', durationMinutes: 15, price: 15_000 },
] as const

type Service = (typeof services)[number]['name']
type End = 'complete' | 'no-show' | 'cancel'

/** A day as a full salon has it, with every state in it. */
const visits: readonly { name: string; at: string; who: Who; what: Service; pending?: true; unreachable?: true; yes?: true; end?: End }[] =
  [
    { name: 'María José Cárdenas', at: '08:30', who: 'Valentina Ríos', what: 'Balayage y matiz', end: 'complete' },
    { name: 'Sebastián Muñoz', at: '08:45', who: 'Camilo Peña', what: 'Corte y barba', end: 'no-show' },
    { name: 'Tomás Echeverri', at: '09:30', who: 'Camilo Peña', what: 'Corte y barba', end: 'complete' },
    { name: 'Lorena Zapata', at: '08:00', who: 'Andrés Felipe Gómez', what: 'Cepillado', end: 'complete' },
    { name: 'Paola Andrea Nieto', at: '10:45', who: 'Valentina Ríos', what: 'Keratina', yes: true },
    { name: 'Julián Castaño', at: '10:30', who: 'Camilo Peña', what: 'Corte y barba', yes: true },
    { name: 'Natalia Ángel', at: '11:00', who: 'Andrés Felipe Gómez', what: 'Keratina' },
    { name: 'Sofía Hernández', at: '13:00', who: 'Valentina Ríos', what: 'Balayage y matiz', yes: true },
    { name: 'Óscar Peñaloza', at: '13:30', who: 'Camilo Peña', what: 'Corte y barba', yes: true },
    { name: 'Xiomara Quiñones', at: '14:30', who: 'Luz Marina Ortiz', what: 'Esmaltado en gel', pending: true },
    { name: 'Rocío Barrera', at: '14:00', who: 'Andrés Felipe Gómez', what: 'Cepillado', end: 'cancel' },
    { name: 'Íñigo Zárate Villamil', at: '15:00', who: 'Camilo Peña', what: 'Corte y barba', unreachable: true },
    { name: 'Laura Sofía Beltrán', at: '15:00', who: 'Andrés Felipe Gómez', what: 'Keratina' },
    { name: 'Dorotea Sinclair', at: '16:15', who: 'Camilo Peña', what: 'Retoque de ceja' },
  ]

/** Fills that day of the demo's first location. */
export async function fillDay({ shop, phone }: RunningProduct, day: string): Promise<void> {
  const post = async (path: string, body: object): Promise<string> => ((await shop.api('POST', path, { body })).body as { id: string }).id
  const listed = async (path: string) => (await shop.api('GET', `${path}?limit=200`)).body as { items: { id: string; name: string }[] }
  const locationId = (await listed('/locations')).items.find(({ name }) => name === 'Chapinero')?.id ?? ''
  const people = new Map((await listed('/professionals')).items.map(({ id, name }) => [name, id]))
  for (const name of ['Valentina Ríos', 'Andrés Felipe Gómez'])
    people.set(name, await post('/professionals', { name, locationIds: [locationId] }))
  const offer = new Map<string, string>()
  for (const service of services) offer.set(service.name, await post('/services', service))
  await shop.api('PUT', `/locations/${locationId}/hours`, { body: { weekly: week('08:00', '18:00') } })
  await shop.api('PUT', `/professionals/${people.get('Camilo Peña') ?? ''}/hours`, {
    body: { weekly: [...week('08:00', '12:00'), ...week('13:00', '18:00')] },
  })
  for (const [index, { name, at, who, what, pending, unreachable, yes, end }] of visits.entries()) {
    const number = `+5731048${27_740 + index}`
    if (unreachable) await knock(phone, 'users', { phone: number, notOnWhatsApp: true })
    const id = await post('/appointments', {
      locationId,
      serviceIds: [offer.get(what)],
      professionalId: people.get(who),
      startsAt: `${day}T${at}`,
      client: { name, phone: number },
      ...(pending ? { status: 'pending' } : {}),
    })
    if (yes) await post(`/appointments/${id}/client-response`, { response: 'confirmed' })
    if (end !== undefined) await post(`/appointments/${id}/${end}`, {})
  }
}

function week(from: string, to: string) {
  return [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, to }))
}
