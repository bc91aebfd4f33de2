import { createPuntualClient, type PuntualClient } from '@puntual/contract'
import { isProblem, readProblem } from './problem.ts'
import { noteAnswer, noteSilence, patience } from './connection.ts'
import { noteSessionEnded } from './session-ended.ts'

/** The API as one organization's staff uses it: the session's cookie says who, the header says where. */
export interface Api extends PuntualClient {
  slug: string
}

export function createApi(slug: string): Api {
  const client = createPuntualClient({ baseUrl: location.origin })
  client.use({
    onRequest: ({ request }) => {
      request.headers.set('x-organization', slug)
      request.headers.set('accept-language', spoken())
      return new Request(request, { signal: patience(request.method, request.signal) })
    },
    onResponse: ({ response }) => note(response),
    onError: ({ error }) => noteSilence(error),
  })
  return Object.assign(client, { slug })
}

/** What the server explains, it explains in the language of the screen. */
function spoken(): string {
  return document.documentElement.lang
}

/** The value of an answer, or the problem thrown. */
export async function valueOf<T>(asked: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await asked.catch((silence: unknown) => {
    // An answer may begin, and its end never come.
    throw isProblem(silence) ? silence : noteSilence(silence)
  })
  if (!response.ok) throw readProblem(response.status, error)
  return data as T
}

/** For the doors that stand outside /api/v1, such as those of signing in. */
export async function ask<T>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<T> {
  const answer = await reach(path, {
    method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return readAnswer(answer)
}

/** Whatever is answered, or the problem that nothing came in time. */
export async function reach(
  path: string,
  init: Omit<RequestInit, 'headers'> & { method: string; headers?: Record<string, string> },
): Promise<Response> {
  const headers = { ...init.headers, 'accept-language': spoken() }
  const answer = await fetch(path, { ...init, headers, signal: patience(init.method) }).catch((error: unknown) => {
    throw noteSilence(error)
  })
  noteAnswer()
  return answer
}

export async function readAnswer<T>(answer: Response): Promise<T> {
  const said: unknown = await answer.json().catch((error: unknown) => {
    if (error instanceof SyntaxError) return null
    throw noteSilence(error)
  })
  if (answer.ok) return said as T
  const problem = readProblem(answer.status, said)
  // A password that is wrong ends no session.
  if (problem.code === 'no-key') noteSessionEnded()
  throw problem
}

function note(response: Response): void {
  noteAnswer()
  if (response.status === 401) noteSessionEnded()
}
