import { createSignal } from '../api/signal.ts'

/** Something done that can be undone, or that failed behind the scenes. Nothing else is worth a toast. */
export interface Toast {
  id: number
  text: string
  tone: 'done' | 'failed'
  act?: { label: string; run: () => void } | undefined
}

export const TOAST_MS = 8000

export const toasts = createSignal<readonly Toast[]>([])

let last = 0

export function say(toast: Omit<Toast, 'id'>): void {
  last += 1
  // An hour ends in a full stop of its own: «3:00 p. m.»
  const text = toast.text.replaceAll('..', '.')
  // Two at most: what is older has been read or never will be.
  toasts.set([...toasts.get().slice(-1), { ...toast, text, id: last }])
}

export function dismiss(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id))
}
