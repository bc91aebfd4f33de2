import { type Context as HonoContext, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { routePath } from 'hono/route'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Endpoint, Needed } from '../access/endpoint.ts'
import type { Context } from '../platform/context.ts'
import type { Log } from '../platform/log.ts'
import { seal, unseal } from '../platform/seal.ts'
import { answerOnce, type Answer, type Work } from './answer-once.ts'
import { authenticate, type AuthenticateMeans, authenticatePerson } from './authenticate.ts'
import type { ApiContext, SignedInContext } from './context.ts'
import { endpoints, personEndpoints } from './endpoints.ts'
import { ProblemError, problemOf } from './problem.ts'
import { readInput } from './read-input.ts'

const LARGEST_BODY = 1024 * 1024

export interface ApiMeans extends AuthenticateMeans {
  log: Log
  /** Closes recorded answers that carry a secret. */
  answerKey: string
}

/** The API of the contract: each door checks who asks, what they bring and what they are given. */
export function createApi(means: ApiMeans): Hono {
  const api = new Hono()
  api.use(bodyLimit({ maxSize: LARGEST_BODY, onError: refuseTooLarge }))
  for (const endpoint of endpoints) {
    api.on(endpoint.method.toUpperCase(), endpoint.path, (c) => serve(c, endpoint, means))
  }
  for (const endpoint of personEndpoints) {
    api.on(endpoint.method.toUpperCase(), endpoint.path, (c) => servePerson(c, endpoint, means))
  }
  api.onError((error, c) => respondError(c, error, means.log))
  return api
}

async function serve(c: HonoContext, endpoint: Endpoint<ApiContext>, means: ApiMeans): Promise<Response> {
  const ctx = await authenticate(c, endpoint, means)
  const input = await readInput(c, endpoint)
  const act = (within: ApiContext) => answerTo(endpoint, within, input)
  const afterwards = endpoint.afterwards && ((answer: Answer) => finish(endpoint, ctx, answer))
  const key = endpoint.method === 'post' ? c.req.header('idempotency-key') : undefined
  if (key === undefined) {
    const answer = await act(ctx)
    return respond(c, afterwards ? await afterwards(answer) : answer)
  }
  const work = { act: (tx: Context) => act({ ...ctx, ...tx }), afterwards, ...keptBy(endpoint, means.answerKey) }
  return respond(c, await answerOnce(ctx, { path: c.req.path, key, text: input.text }, work))
}

async function servePerson(c: HonoContext, endpoint: Endpoint<SignedInContext, 'person' | 'operator'>, means: ApiMeans): Promise<Response> {
  const ctx = await authenticatePerson(c, endpoint.role, means)
  return respond(c, await answerTo(endpoint, ctx, await readInput(c, endpoint)))
}

async function answerTo<C extends SignedInContext | ApiContext>(
  endpoint: Endpoint<C, Needed>,
  ctx: C,
  input: Parameters<typeof endpoint.handle>[1],
): Promise<Answer> {
  const value = await endpoint.handle(ctx, input)
  return { status: endpoint.status ?? 200, body: endpoint.answer === undefined ? null : endpoint.answer.parse(value) }
}

async function finish(endpoint: Endpoint<ApiContext>, ctx: ApiContext, { status, body }: Answer): Promise<Answer> {
  const final = await endpoint.afterwards?.(ctx, body)
  return { status, body: endpoint.answer?.parse(final) }
}

/** What is shown once is kept so that reading the table shows it to nobody. */
function keptBy({ secret }: Endpoint<ApiContext>, answerKey: string): Pick<Work, 'keep' | 'recall'> {
  if (!secret) return { keep: (body) => body, recall: (kept) => kept }
  return {
    keep: (body) => ({ sealed: seal(answerKey, JSON.stringify(body)) }),
    recall: (kept) => JSON.parse(unseal(answerKey, (kept as { sealed: string }).sealed)) as unknown,
  }
}

function respond(c: HonoContext, { status, body }: Answer): Response {
  return status === 204 ? c.body(null, 204) : c.json(body, status as ContentfulStatusCode)
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
