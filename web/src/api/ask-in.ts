import { type Api, reach, readAnswer } from './api.ts'
import { noteSessionEnded } from './session-ended.ts'

/** For doors of an organization that the typed client does not know yet. */
export async function askIn<T>(api: Api, method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const headers = { 'x-organization': api.slug, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
  const answer = await reach(`/api/v1${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  if (answer.status === 401) noteSessionEnded()
  return readAnswer(answer)
}
