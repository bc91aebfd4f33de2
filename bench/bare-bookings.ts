import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { newId } from '../server/platform/id.ts'

/** What a booking says to the database, and what in it belongs to this booking alone. */
export interface Recording {
  statements: { text: string; values: unknown[] }[]
  /** Ids that were made for it. */
  ids: string[]
  /** The client's number, without the country's code. */
  phone: string
  answer: string
}

export interface BareBookings {
  databaseUrl: string
  recording: Recording
}

/** As many as the product has. */
const CONNECTIONS = 10

/**
 * What a booking costs at least: each request sends the statements of one, recorded from the product, with ids of its own.
 * Left out is all that the product does between them: reading and checking the request, the key's role, phones, zones, the plan,
 * the words, and the shape of the answer. The key's look-up and the transaction are in it, one statement after the other.
 */
process.once('message', (asked: BareBookings) => {
  const pool = new pg.Pool({ connectionString: asked.databaseUrl, max: CONNECTIONS })
  const book = replaying(asked.recording)
  const server = createServer((incoming, response) => {
    incoming.resume().once('end', () => {
      book(pool).then(
        () => response.writeHead(201, { 'content-type': 'application/json' }).end(asked.recording.answer),
        (error: unknown) => response.writeHead(500).end(String(error)),
      )
    })
  })
  server.listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` }))
})

function replaying({ statements, ids, phone }: Recording): (pool: pg.Pool) => Promise<void> {
  const values = JSON.stringify(statements.map((statement) => statement.values))
  const own = new RegExp([...ids, phone].join('|'), 'g')
  let bookings = 0
  return async (pool) => {
    bookings += 1
    const others = new Map(ids.map((id) => [id, newId()])).set(phone, `313${String(bookings).padStart(7, '0')}`)
    const fresh = JSON.parse(values.replace(own, (found) => others.get(found) ?? found)) as unknown[][]
    const client = await pool.connect()
    try {
      for (const [index, { text }] of statements.entries()) await client.query(text, fresh[index])
    } finally {
      client.release()
    }
  }
}
