import { createSignal } from './signal.ts'
import { Problem } from './problem.ts'

/** Whether the server was heard of lately. A browser that says it is online may still reach nobody. */
export const connection = createSignal<'online' | 'offline'>('online')

export function noteAnswer(): void {
  connection.set('online')
}

export function noteSilence(cause?: unknown): Problem {
  connection.set('offline')
  return new Problem(0, 'offline', cause instanceof Error ? cause.message : '')
}

addEventListener('offline', () => connection.set('offline'))
