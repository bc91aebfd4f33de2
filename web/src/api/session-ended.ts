import { createSignal } from './signal.ts'

/** Set when an answer said that nobody is signed in any more; the screen asks again on top of whatever was being done. */
export const sessionEnded = createSignal(false)

export function noteSessionEnded(): void {
  sessionEnded.set(true)
}
