import type { Api } from './api.ts'
import { noteAnswer, noteSilence } from './connection.ts'
import { readProblem } from './problem.ts'
import { noteSessionEnded } from './session-ended.ts'

/** For doors of an organization that the typed client does not know yet. */
export async function askIn<T>(api: Api, method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const headers = { 'x-organization': api.slug, ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
  const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
  const answer = await fetch(`/api/v1${path}`, init).catch((error: unknown) => {
    throw noteSilence(error)
  })
  noteAnswer()
  const said: unknown = await answer.json().catch(() => null)
  if (answer.status === 401) noteSessionEnded()
  if (!answer.ok) throw readProblem(answer.status, said)
  return said as T
}
