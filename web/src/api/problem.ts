/** What the server refused, or why it could not be asked: enough for a screen to say what to do. */
export class Problem extends Error {
  readonly status: number
  /** The end of the problem's `type`, such as `slot-taken`; `offline` when no answer came. */
  readonly code: string
  readonly faults: readonly { path: string; message: string }[]
  /** Of a time that is taken: by whom, and the next one that is free. */
  readonly taken: Taken | undefined
  /** How many appointments ahead need what was to go. */
  readonly appointments: number

  constructor(status: number, code: string, detail: string, { errors = [], taken, appointments = 0 }: Facts = {}) {
    super(detail)
    this.status = status
    this.code = code
    this.faults = errors
    this.taken = taken
    this.appointments = appointments
  }
}

interface Facts {
  errors?: readonly Fault[]
  taken?: Taken
  appointments?: number
}

interface Fault {
  path: string
  message: string
}

export interface Taken {
  /** No client where it is an appointment that one does not see. */
  conflict: { clientName: string | null; professionalName: string; localStart: string }
  nextFree: { localStart: string } | null
}

interface WrittenProblem extends Partial<Taken> {
  type?: string
  detail?: string
  errors?: Fault[]
  appointments?: number
}

export function readProblem(status: number, body: unknown): Problem {
  const {
    type,
    detail,
    errors,
    conflict,
    nextFree = null,
    appointments = 0,
  } = typeof body === 'object' && body !== null ? (body as WrittenProblem) : {}
  const code = type?.split('#').at(-1) ?? (status >= 500 ? 'fault' : 'refused')
  return new Problem(status, code, detail ?? '', {
    ...(errors && { errors }),
    ...(conflict && { taken: { conflict, nextFree } }),
    appointments,
  })
}

export function isProblem(error: unknown, ...codes: string[]): error is Problem {
  return error instanceof Problem && (codes.length === 0 || codes.includes(error.code))
}
