import { createApiKey } from '../../server/access/create-api-key.ts'
import type { Role } from '../../server/access/role.ts'
import { createWeb } from '../../server/web.ts'
import type { Business } from './business.ts'
import { openWorld, type World } from './world.ts'

interface Asked {
  body?: unknown
  text?: string
  headers?: Record<string, string>
  as?: string
}

export interface Answered {
  status: number
  type: string | null
  headers: Headers
  json: unknown
}

/** Somebody who calls the API of a world's product, with the key of a salon's owner unless another is given. */
export interface Caller {
  world: World
  salon: Business
  ask(method: string, path: string, asked?: Asked): Promise<Answered>
  /** As `ask`, without a key. */
  fetch(path: string): Promise<Response>
  keyOf(business: Business, role?: Role): Promise<string>
  booking(more?: Record<string, unknown>): Record<string, unknown>
  countAppointments(): Promise<number>
}

export async function openCaller(): Promise<Caller> {
  const world = await openWorld()
  return callerOf(world, await world.openBusiness())
}

export async function callerOf(world: World, salon: Business): Promise<Caller> {
  const web = createWeb(world.app)
  const { db } = world.app.database
  const keyOf: Caller['keyOf'] = ({ organization }, role = 'owner') =>
    createApiKey({ db, clock: world.app.clock }, { organizationId: organization.id, name: 'test', role })
  const key = await keyOf(salon)
  return {
    world,
    salon,
    keyOf,
    fetch: async (path) => web.request(path),
    ask: async (method, path, { body, text, headers, as = key } = {}) => {
      const sent = text ?? (body === undefined ? undefined : JSON.stringify(body))
      const response = await web.request(`/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${as}`, ...(sent === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
        ...(sent === undefined ? {} : { body: sent }),
      })
      return answered(response)
    },
    booking: (more = {}) => ({
      locationId: salon.location.id,
      serviceIds: [salon.service.id],
      startsAt: '2026-03-05T10:00',
      client: { name: 'Ana', phone: '310 482 7719' },
      ...more,
    }),
    countAppointments: async () => {
      const rows = await db.selectFrom('appointment').select('id').execute()
      return rows.length
    },
  }
}

export async function answered(response: Response): Promise<Answered> {
  const read = await response.text()
  const { status, headers } = response
  return { status, headers, type: headers.get('content-type'), json: read === '' ? null : (JSON.parse(read) as unknown) }
}
