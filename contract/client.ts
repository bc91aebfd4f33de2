import createClient, { type Client } from 'openapi-fetch'
import type { components, paths } from './schema.d.ts'

export type PuntualClient = Client<paths>

/** The named shapes of the API: `Schemas['Appointment']`. */
export type Schemas = components['schemas']

export interface Connection {
  /** The installation's address, such as https://citas.example.com. */
  baseUrl: string
  /** An API key. A page that has a session of its own sends none. */
  key?: string
}

/** A client whose paths, bodies and answers are typed by the API's own document. */
export function createPuntualClient({ baseUrl, key }: Connection): PuntualClient {
  return createClient<paths>({
    baseUrl: `${baseUrl.replace(/\/+$/, '')}/api/v1`,
    headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
  })
}
