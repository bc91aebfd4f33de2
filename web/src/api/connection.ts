import { createSignal } from './signal.ts'
import { Problem } from './problem.ts'

/** Whether the server was heard of lately. A browser that says it is online may still reach nobody. */
export const connection = createSignal<'online' | 'offline'>('online')

/** An answer that takes longer is none. A question waits for our server only, an act perhaps for Twilio too. */
const [ASKING_MS, ACTING_MS] = [15_000, 45_000] as const
const PROBE_MS = 4000

export function patience(method: string, given?: AbortSignal): AbortSignal {
  const limit = AbortSignal.timeout(method === 'GET' ? ASKING_MS : ACTING_MS)
  return given === undefined ? limit : AbortSignal.any([given, limit])
}

export function noteAnswer(): void {
  connection.set('online')
}

export function noteSilence(cause?: unknown): Problem {
  // Who takes a question back has not met silence.
  if (!(cause instanceof Error && cause.name === 'AbortError')) connection.set('offline')
  return new Problem(0, 'offline', cause instanceof Error ? cause.message : '')
}

/** Asks for a sign of life, since a browser knows of its own cable only. */
export function probe(): void {
  fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(PROBE_MS) }).then(({ ok }) => ok && noteAnswer(), noteSilence)
}

addEventListener('offline', () => connection.set('offline'))
