import { statusOf as appointmentStatus } from '../appointment/routes.ts'
import type { AccessRefusal } from '../access/user.ts'
import { statusOf as clientStatus } from '../client/routes.ts'
import { statusOf as memberStatus } from '../member/routes.ts'
import { statusOf as accountStatus } from '../message/account/routes.ts'
import { statusOf as messageStatus } from '../message/routes.ts'
import { statusOf as notificationStatus } from '../notification/routes.ts'
import { statusOf as templateStatus } from '../notification/templates/routes.ts'
import { statusOf as demoStatus } from '../operator/demo-routes.ts'
import { statusOf as organizationStatus } from '../organization/routes.ts'
import { codeOf } from '../platform/error-code.ts'
import { type FieldFault, Refusal } from '../platform/refusal.ts'

/** RFC 9457. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  errors?: readonly FieldFault[]
  /** Members of its own that a code has, beside those of the standard. */
  [fact: string]: unknown
}

/** An answer that is no success, thrown from anywhere in a request. */
export class ProblemError extends Error {
  readonly problem: Problem
  readonly retryAfterSeconds: number | undefined

  constructor(status: number, code: string, detail: string, errors: readonly FieldFault[] = [], retryAfterSeconds?: number) {
    super(detail)
    this.problem = {
      type: `/api/docs#${code}`,
      title: titles[status] ?? 'Error',
      status,
      detail,
      ...(errors.length > 0 ? { errors } : {}),
    }
    this.retryAfterSeconds = retryAfterSeconds
  }
}

const titles: Record<number, string> = {
  400: 'Not readable',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Wrong content type',
  422: 'Not valid',
  429: 'Too many tries',
  500: 'Our fault',
  503: 'Not available now',
}

const accessStatus = {
  'not-found': 404,
  'email-taken': 409,
  'wrong-credentials': 401,
  'link-expired': 410,
  'role-too-small': 403,
  'too-many-tries': 429,
  invalid: 422,
} as const satisfies Record<AccessRefusal, number>

/** How each room's refusals read in HTTP. A code that is not here is a fault of ours. */
export const statuses: Record<string, number> = {
  ...accessStatus,
  ...organizationStatus,
  ...demoStatus,
  ...memberStatus,
  ...clientStatus,
  ...appointmentStatus,
  ...messageStatus,
  ...accountStatus,
  ...templateStatus,
  ...notificationStatus,
  'invalid-time': 422,
  'nonexistent-time': 422,
  'not-a-phone': 422,
}

/** What a caller is told of whatever was thrown; undefined for a fault of ours, which is logged and not shown. */
export function problemOf(error: unknown): ProblemError | undefined {
  if (error instanceof ProblemError) return error
  if (error instanceof Refusal) {
    const status = statuses[error.code]
    if (status === undefined) return undefined
    const problem = new ProblemError(status, error.code, error.message, error.faults)
    Object.assign(problem.problem, error.facts)
    return problem
  }
  if (isDatabaseAway(error)) return new ProblemError(503, 'unavailable', unavailable, [], 5)
  return undefined
}

/** A connection that breaks during a commit leaves it unknown whether it was made: no promise that nothing was done. */
const unavailable = 'The database does not answer. Try again; with an Idempotency-Key nothing is done twice.'

const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08003',
  '53300',
])

function isDatabaseAway(error: unknown): boolean {
  if (awayCodes.has(codeOf(error))) return true
  return error instanceof Error && /Connection terminated|is not queryable|timeout exceeded when trying to connect/i.test(error.message)
}
