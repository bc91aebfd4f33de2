import { type Api, reach, readAnswer } from './api.ts'

/** For doors of an organization that the typed client does not know yet. */
export async function askIn<T>(api: Api, method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const headers = { 'x-organization': api.slug, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
  return readAnswer(await reach(`/api/v1${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }))
}
