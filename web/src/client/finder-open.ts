import { createSignal } from '../api/signal.ts'

/** Whether the search over all clients is open. */
export const finderOpen = createSignal(false)

export function openFinder(): void {
  finderOpen.set(true)
}
