import type { Context as HonoContext } from 'hono'
import type { z } from 'zod'
import type { AnyEndpoint } from '../access/endpoint.ts'
import { isId } from '../platform/id.ts'
import { ProblemError } from './problem.ts'

export interface RequestInput {
  id: string
  params: unknown
  query: unknown
  body: unknown
  /** The body as it came, which an Idempotency-Key is tied to. */
  text: string
}

/** Reads and checks everything that a request brings; each fault names its field. */
export async function readInput({ req: request }: HonoContext, { params, query, body }: AnyEndpoint): Promise<RequestInput> {
  const id = request.param('id') ?? ''
  if (id !== '' && !isId(id)) throw new ProblemError(404, 'not-found', 'There is nothing of that id')
  const text = body === undefined ? '' : await request.text()
  return {
    id,
    params: params === undefined ? undefined : checkPath(params, request.param()),
    query: query === undefined ? undefined : check(query, request.query()),
    body: body === undefined ? undefined : check(body, parseJson(request, text, body)),
    text,
  }
}

/** What an address cannot mean is not there. */
function checkPath(schema: z.ZodType, given: unknown): unknown {
  const parsed = schema.safeParse(given)
  if (parsed.success) return parsed.data
  throw new ProblemError(404, 'not-found', 'There is nothing at this address; see /api/docs')
}

function parseJson(request: HonoContext['req'], text: string, schema: z.ZodType): unknown {
  if (text.trim() === '' && schema.safeParse(undefined).success) return undefined
  const type = request.header('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new ProblemError(415, 'wrong-content-type', 'Send JSON with the header Content-Type: application/json')
  }
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new ProblemError(400, 'not-json', 'The body is not JSON')
  }
}

/** Answers what the schema makes of it, or refuses with the faults by field. */
export function check<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.flatMap(toFaults)
  throw new ProblemError(422, 'invalid', errors.map(({ path, message }) => `${path}: ${message}`).join('; '), errors)
}

function toFaults(issue: z.core.$ZodIssue) {
  const path = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: path === '' ? key : `${path}.${key}`, message: 'There is no such field' }))
  }
  return [{ path, message: issue.message }]
}
