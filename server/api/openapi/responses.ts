import { problemCodes } from '../problem-codes.ts'
import type { JsonSchema, ResponseObject } from './document.ts'

/** The answers that are no success, by status, as the document's reusable parts call them. */
export const problemResponses: Record<number, { name: string; description: string }> = {
  400: { name: 'NotReadable', description: 'The body is not JSON, or it is not said for which organization.' },
  401: { name: 'NoKey', description: 'Nobody is signed in, and no valid key came with the request.' },
  403: { name: 'NotAllowed', description: 'The role is too small, or the request comes from a foreign page; `type` says what.' },
  404: { name: 'NotFound', description: 'There is nothing of that id in this organization.' },
  409: { name: 'Conflict', description: 'What is there stands against it; `type` says what.' },
  410: { name: 'Gone', description: 'The link was used, or its time is over.' },
  413: { name: 'TooLarge', description: 'The body is larger than 1 MB.' },
  415: { name: 'WrongContentType', description: 'The body was not announced as JSON.' },
  422: { name: 'NotValid', description: 'One or more fields are wrong; `errors` names them.' },
  429: { name: 'TooManyTries', description: 'Come back after the seconds in `Retry-After`.' },
  503: { name: 'NotAvailable', description: 'The database does not answer; nothing was done.' },
}

export const problemSchema: JsonSchema = {
  type: 'object',
  description: 'RFC 9457',
  properties: {
    type: { type: 'string', format: 'uri-reference', description: 'Leads to the explanation of the code behind its #' },
    title: { type: 'string', description: 'The kind of problem in short, by status' },
    status: { type: 'integer', description: 'The status of the answer' },
    detail: { type: 'string', description: 'What was wrong with this request' },
    appointments: { type: 'integer', description: 'With in-use: how many appointments ahead need what was to go' },
    reason: {
      type: 'object',
      description: 'With cannot-send: why',
      properties: { code: { type: 'string' }, text: { type: 'string' } },
      required: ['code', 'text'],
    },
    conflict: {
      type: 'object',
      description: 'With slot-taken: who has the professional at that time',
      properties: {
        appointmentId: { type: ['string', 'null'], description: 'Null where it is one that you do not see' },
        professionalId: { type: 'string' },
        professionalName: { type: 'string' },
        clientName: { type: ['string', 'null'] },
        localStart: { type: 'string', description: 'Wall clock, no offset' },
        localEnd: { type: 'string', description: 'Wall clock, no offset' },
      },
      required: ['appointmentId', 'professionalId', 'professionalName', 'clientName', 'localStart', 'localEnd'],
    },
    nextFree: {
      type: ['object', 'null'],
      description: 'With slot-taken: the next start on that day that would do',
      properties: { startsAt: { type: 'string', format: 'date-time' }, localStart: { type: 'string' } },
      required: ['startsAt', 'localStart'],
    },
    errors: {
      type: 'array',
      description: 'The wrong fields',
      items: {
        type: 'object',
        properties: {
          path: { type: 'string', description: 'Dotted, as in the body: `client.phone`' },
          message: { type: 'string', description: 'What to mend' },
        },
        required: ['path', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'detail'],
}

export const problemExample = {
  type: '/api/docs#invalid',
  title: 'Not valid',
  status: 422,
  detail: 'client.phone: A number of Colombia has 10 digits; this one has 9',
  errors: [{ path: 'client.phone', message: 'A number of Colombia has 10 digits; this one has 9' }],
}

const headers: Record<number, ResponseObject['headers']> = {
  401: { 'WWW-Authenticate': { description: 'The scheme to come back with', schema: { type: 'string', const: 'Bearer' } } },
  409: { 'Retry-After': { description: 'With in-progress: seconds to wait', schema: { type: 'integer' } } },
  429: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } },
  503: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } },
}

export function responseComponents(): Record<string, ResponseObject> {
  const named = Object.entries(problemResponses).map(([status, { name, description }]) => {
    const given = headers[Number(status)]
    return [name, { description, ...(given ? { headers: given } : {}), content: problemContent(Number(status)) }] as const
  })
  return Object.fromEntries(named)
}

function problemContent(status: number) {
  const example = status === 422 ? { example: problemExample } : {}
  return { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, ...example } }
}

/** The codes by their statuses, both in rising order. */
export function byStatus(codes: Iterable<string>): Record<string, string[]> {
  const grouped: Record<string, string[]> = {}
  for (const code of new Set(codes)) {
    const { status } = problemCodes[code] ?? { status: 500 }
    grouped[status] = [...(grouped[status] ?? []), code]
  }
  return grouped
}
