import { type Context as HonoContext, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { routePath } from 'hono/route'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { hashOf } from '../access/api-key.ts'
import type { Endpoint } from '../access/endpoint.ts'
import { mayActAs } from '../access/role.ts'
import * as apiKeys from '../access/store.ts'
import type { Log } from '../platform/log.ts'
import { answerOnce, type Answer } from './answer-once.ts'
import type { ApiContext, ContextFor } from './context.ts'
import { endpoints } from './endpoints.ts'
import { ProblemError, problemOf } from './problem.ts'
import { readInput } from './read-input.ts'

const LARGEST_BODY = 1024 * 1024

export interface ApiMeans {
  contextFor: ContextFor
  log: Log
}

/** The API of the contract: each door checks who asks, what they bring and what they are given. */
export function createApi(means: ApiMeans): Hono {
  const api = new Hono()
  api.use(bodyLimit({ maxSize: LARGEST_BODY, onError: refuseTooLarge }))
  for (const endpoint of endpoints) {
    api.on(endpoint.method.toUpperCase(), endpoint.path, (c) => serve(c, endpoint, means))
  }
  api.onError((error, c) => respondError(c, error, means.log))
  return api
}

async function serve(c: HonoContext, endpoint: Endpoint<ApiContext>, means: ApiMeans): Promise<Response> {
  const ctx = await authenticate(c, endpoint, means)
  const input = await readInput(c, endpoint)
  const act = async (within: ApiContext): Promise<Answer> => {
    const value = await endpoint.handle(within, input)
    return { status: endpoint.status ?? 200, body: endpoint.answer === undefined ? null : endpoint.answer.parse(value) }
  }
  const key = endpoint.method === 'post' ? c.req.header('idempotency-key') : undefined
  const request = { method: 'POST', path: c.req.path, key: key ?? '', text: input.text }
  const answer = key === undefined ? await act(ctx) : await answerOnce(ctx, request, (tx) => act({ ...ctx, ...tx }))
  return answer.status === 204 ? c.body(null, 204) : c.json(answer.body, answer.status as ContentfulStatusCode)
}

/** Who asks, and for whom they may act; throws for whoever may not pass. */
export async function authenticate(
  c: HonoContext,
  { role }: Pick<Endpoint<ApiContext>, 'role'>,
  { contextFor }: Pick<ApiMeans, 'contextFor'>,
): Promise<ApiContext> {
  const [, key] = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '') ?? []
  const system = contextFor('', 'api')
  const known = key === undefined ? undefined : await apiKeys.findByHash(system.db, hashOf(key))
  if (known === undefined) throw new ProblemError(401, 'no-key', 'Send a valid key: Authorization: Bearer KEY')
  if (!mayActAs(known.role, role)) throw new ProblemError(403, 'role-too-small', `This needs the role ${role}; this key has ${known.role}`)
  return contextFor(known.organizationId, `api-key:${known.id}`)
}

function refuseTooLarge(): never {
  throw new ProblemError(413, 'too-large', 'A request has at most 1 MB')
}

export function respondNotFound(c: HonoContext): Response {
  return respondProblem(c, new ProblemError(404, 'not-found', 'There is nothing at this address; see /api/docs'))
}

export function respondStarting(c: HonoContext): Response {
  return respondProblem(c, new ProblemError(503, 'unavailable', 'Puntual is starting, or waits for its database; try again.', [], 2))
}

export function respondError(c: HonoContext, error: unknown, log: Log): Response {
  const problem = problemOf(error)
  if (problem) return respondProblem(c, problem)
  log.error({ event: 'api.fault', method: c.req.method, route: routePath(c), error: describe(error) }, 'request failed')
  return respondProblem(c, new ProblemError(500, 'fault', 'Something went wrong on our side; nothing was done'))
}

/** Enough to find the fault by, without the values of the request: a database's message may quote them. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return [error.name, (error as { code?: unknown }).code, ...frames.slice(0, 6)].join('\n')
}

function respondProblem(c: HonoContext, { problem, retryAfterSeconds }: ProblemError): Response {
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' }
  if (retryAfterSeconds !== undefined) headers['retry-after'] = String(retryAfterSeconds)
  if (problem.status === 401) headers['www-authenticate'] = 'Bearer'
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, headers)
}
