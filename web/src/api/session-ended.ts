import { queries } from './queries.ts'
import { createSignal } from './signal.ts'

/** Set when an answer said that nobody is signed in any more; the screen asks again on top of whatever was being done. */
export const sessionEnded = createSignal(false)

/** Where nobody is known to be signed in, no session ends: they stand at the door. */
export function noteSessionEnded(): void {
  if (queries.getQueryData(['me']) !== undefined) sessionEnded.set(true)
}
