/** What the server refused, or why it could not be asked: enough for a screen to say what to do. */
export class Problem extends Error {
  readonly status: number
  /** The end of the problem's `type`, such as `slot-taken`; `offline` when no answer came. */
  readonly code: string
  readonly faults: readonly { path: string; message: string }[]

  constructor(status: number, code: string, detail: string, faults: readonly { path: string; message: string }[] = []) {
    super(detail)
    this.status = status
    this.code = code
    this.faults = faults
  }
}

interface WrittenProblem {
  type?: string
  detail?: string
  errors?: { path: string; message: string }[]
}

export function readProblem(status: number, body: unknown): Problem {
  const { type, detail, errors } = typeof body === 'object' && body !== null ? (body as WrittenProblem) : {}
  return new Problem(status, type?.split('#').at(-1) ?? (status >= 500 ? 'fault' : 'refused'), detail ?? '', errors)
}

export function isProblem(error: unknown, ...codes: string[]): error is Problem {
  return error instanceof Problem && (codes.length === 0 || codes.includes(error.code))
}
