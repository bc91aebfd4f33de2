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
  /** Why a notice would not leave, in the business’s language. */
  readonly reason: string | undefined

  constructor(status: number, code: string, detail: string, { errors = [], taken, appointments = 0, reason }: Facts = {}) {
    super(detail)
    this.status = status
    this.code = code
    this.faults = errors
    this.taken = taken
    this.appointments = appointments
    this.reason = reason?.text
  }
}

interface Facts {
  errors?: readonly Fault[]
  taken?: Taken
  appointments?: number
  reason?: { text: string }
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
  reason?: { text: string }
}

export function readProblem(status: number, body: unknown): Problem {
  const {
    type,
    detail,
    errors,
    conflict,
    nextFree = null,
    appointments = 0,
    reason,
  } = typeof body === 'object' && body !== null ? (body as WrittenProblem) : {}
  const code = type?.split('#').at(-1) ?? (status >= 500 ? 'fault' : 'refused')
  return new Problem(status, code, detail ?? '', {
    ...(errors && { errors }),
    ...(conflict && { taken: { conflict, nextFree } }),
    appointments,
    ...(reason && { reason }),
  })
}

export function isProblem(error: unknown, ...codes: string[]): error is Problem {
  return error instanceof Problem && (codes.length === 0 || codes.includes(error.code))
}
