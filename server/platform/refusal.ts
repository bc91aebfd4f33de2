/** One fault of one field, in words that name the remedy. `path` is dotted, as in the request's body: `client.phone`. */
export interface FieldFault {
  path: string
  message: string
}

/**
 * An answer, not a fault: the request was understood and is refused. The code is owned by the room that refuses;
 * each door turns it into its own status once. Everything else that is thrown is a bug and bubbles.
 */
export class Refusal extends Error {
  readonly code: string
  readonly faults: readonly FieldFault[]
  /** What whoever is refused may go on with, beside the words. */
  readonly facts: Readonly<Record<string, unknown>>

  constructor(code: string, message: string, faults: readonly FieldFault[] = [], facts: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.name = 'Refusal'
    this.code = code
    this.faults = faults
    this.facts = facts
  }
}
