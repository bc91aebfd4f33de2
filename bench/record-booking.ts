import { createApiKey } from '../server/access/create-api-key.ts'
import { createWeb } from '../server/web.ts'
import { openApp, openBusiness } from './app.ts'
import type { Recording } from './bare-bookings.ts'
import { openRecorded } from './recorded-database.ts'

const DAY_MS = 86_400_000
const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** A business to book at over HTTP, and one of its bookings as the database heard it. */
export interface RecordedBooking {
  headers: Record<string, string>
  /** What to ask for, for a client with this number. */
  bodyFor: (phone: string) => string
  recording: Recording
}

/** Opens a business in this database and books with it twice, over the API but without a network; the second time is recorded. */
export async function recordBooking(url: string, notify: boolean): Promise<RecordedBooking> {
  const { database, statementsOf } = openRecorded(url)
  try {
    const app = await openApp(database)
    const { organizationId, locationId, serviceId } = await openBusiness(app, 'Salón Azahar', 'azahar')
    const key = await createApiKey({ db: database.db, clock: app.clock }, { organizationId, name: 'bench', role: 'receptionist' })
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const startsAt = new Date(Date.now() + 2 * DAY_MS).toISOString()
    const bodyFor = (phone: string) =>
      JSON.stringify({ locationId, serviceIds: [serviceId], startsAt, client: { name: 'Ana María', phone: `+57${phone}` }, notify })
    const web = createWeb(app)
    let answer = ''
    const book = (phone: string) =>
      statementsOf(async () => {
        const response = await web.request('/api/v1/appointments', { method: 'POST', headers, body: bodyFor(phone) })
        answer = await response.text()
        if (response.status !== 201) throw new Error(`The booking to record was answered ${response.status}: ${answer}`)
      })
    const known = idsIn(await book('3110000001'))
    const phone = '3110000002'
    const asked = await book(phone)
    const ids = [...idsIn(asked)].filter((id) => !known.has(id))
    const statements = asked.map(({ sql, parameters }) => ({ text: sql, values: [...parameters] }))
    return { headers, bodyFor, recording: { statements, ids, phone, answer } }
  } finally {
    await database.close()
  }
}

function idsIn(statements: readonly { parameters: readonly unknown[] }[]): Set<string> {
  return new Set(JSON.stringify(statements.map(({ parameters }) => parameters)).match(UUID))
}
