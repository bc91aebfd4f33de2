import type { Endpoint } from '../../server/access/endpoint.ts'
import type { ApiContext } from '../../server/api/context.ts'

/** What stands behind a wall: ids of somebody's own, and words that nobody else may read. */
export interface Property {
  locationId: string
  serviceId: string
  professionalId: string
  clientId: string
  appointmentId: string
  messageId: string
  memberId: string
  invitationId: string
  apiKeyId: string
}

export interface Call {
  method: string
  path: string
  body?: unknown
}

/** The id in a path, by the path's first word. */
const idsByNoun: Record<string, keyof Property> = {
  locations: 'locationId',
  services: 'serviceId',
  professionals: 'professionalId',
  clients: 'clientId',
  appointments: 'appointmentId',
  messages: 'messageId',
  members: 'memberId',
  invitations: 'invitationId',
  'api-keys': 'apiKeyId',
}

/** The bodies that doors want, made of what is behind the wall. A door that takes none, or an empty one, is not here. */
const bodies: Record<string, (theirs: Property) => unknown> = {
  changeOrganization: () => ({ name: 'Changed' }),
  createLocation: () => ({ name: 'Changed' }),
  changeLocation: () => ({ name: 'Changed' }),
  createService: () => ({ name: 'Changed', durationMinutes: 30 }),
  changeService: () => ({ name: 'Changed' }),
  createProfessional: ({ locationId }) => ({ name: 'Changed', locationIds: [locationId] }),
  changeProfessional: () => ({ name: 'Changed' }),
  createClient: () => ({ name: 'Changed' }),
  changeClient: () => ({ name: 'Changed' }),
  bookAppointment: ({ locationId, serviceId, clientId }) => ({
    locationId,
    serviceIds: [serviceId],
    clientId,
    startsAt: '2026-03-09T10:00',
  }),
  changeAppointment: () => ({ notes: 'Changed' }),
  previewChange: () => ({ startsAt: '2026-03-09T10:00' }),
  changeTemplate: () => ({ body: null }),
  changeMember: () => ({ role: 'receptionist' }),
  invite: ({ locationId }) => ({ email: 'changed@salon.test', role: 'receptionist', locationIds: [locationId] }),
  createApiKey: () => ({ name: 'Changed', role: 'professional' }),
  setLocationHours: () => ({ weekly: null }),
  setProfessionalHours: () => ({ weekly: null }),
  addAbsence: () => ({ from: '2026-03-09T10:00', to: '2026-03-09T11:00' }),
  previewAppointment: ({ locationId, serviceId, clientId }) => ({
    locationId,
    serviceIds: [serviceId],
    clientId,
    startsAt: '2026-03-09T10:00',
  }),
  noteClientResponse: () => ({ response: 'declined' }),
  connectTwilioAccount: () => ({ accountSid: `AC${'9'.repeat(32)}`, authToken: 'f'.repeat(32), from: '+576017452299' }),
  sendTestMessage: () => ({ to: '310 555 0199' }),
  sendNotice: () => ({ kind: 'confirmation' }),
  retryFailedMessages: () => ({ from: '2020-01-01T00:00:00Z' }),
}

/** The questions that doors need to be asked. */
const queries: Record<string, (theirs: Property) => Record<string, string>> = {
  getAgenda: ({ locationId }) => ({ locationId, from: '2026-03-05', days: '7' }),
  listClientVisits: ({ clientId }) => ({ clientIds: clientId }),
  findSlots: ({ locationId, serviceId }) => ({ locationId, serviceIds: serviceId, date: '2026-03-09' }),
}

/** A request for a door that reaches for somebody's property as far as the door allows it. */
export function callOf({ method, path, operationId, body, query }: Endpoint<ApiContext>, theirs: Property): Call {
  const noun = path.split('/')[1] ?? ''
  const id = theirs[idsByNoun[noun] ?? 'appointmentId']
  const concrete = path.replace(':id', id).replace(':absenceId', id).replace(':kind', 'confirmation').replace(':locale', 'es')
  const asked = queries[operationId]?.(theirs)
  if (query && asked === undefined && !query.safeParse({}).success) unknown(operationId, 'query')
  const given = bodies[operationId]?.(theirs)
  if (body && given === undefined && !body.safeParse(undefined).success) unknown(operationId, 'body')
  const address = `/api/v1${concrete}${asked === undefined ? '' : `?${new URLSearchParams(asked).toString()}`}`
  return { method: method.toUpperCase(), path: address, ...(given === undefined ? {} : { body: given }) }
}

/** Whether the door leads to one thing that somebody owns. */
export function leadsToOne({ path }: Endpoint<ApiContext>): boolean {
  return path.includes(':id')
}

function unknown(operationId: string, what: string): never {
  throw new Error(`Say in tests/world/door-calls.ts how ${operationId} is called: it wants a ${what}`)
}
