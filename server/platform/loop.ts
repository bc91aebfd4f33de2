import type { Log } from './log.ts'

export interface Loop {
  /** Ends the pause under way, if any: there is something to do. */
  wake(): void
  /** Ends after the round under way, if any. */
  stop(): Promise<void>
}

/**
 * Runs a chore again and again: each round says in how many milliseconds the next is due. A round that fails is reported once,
 * until one succeeds again, and repeated after `retryMs`: a database that is down must not end the loop.
 */
export function startLoop(name: string, log: Log, retryMs: number, round: () => Promise<number>): Loop {
  const stopping = new AbortController()
  const failing = { is: false }
  let woken = new AbortController()
  const done = (async () => {
    while (!stopping.signal.aborted) {
      // Whoever wakes during the round has something that the round may have missed.
      woken = new AbortController()
      const next = await attempt(name, log, retryMs, round, failing)
      await pause(next, AbortSignal.any([stopping.signal, ...(failing.is ? [] : [woken.signal])]))
    }
  })()
  return {
    wake: () => woken.abort(),
    stop: async () => {
      stopping.abort()
      await done
    },
  }
}

async function attempt(name: string, log: Log, retryMs: number, round: () => Promise<number>, failing: { is: boolean }): Promise<number> {
  try {
    const next = await round()
    if (failing.is) log.info({ event: 'loop.recovered', loop: name }, `${name}: works again`)
    failing.is = false
    return next
  } catch (error) {
    if (!failing.is) log.warn({ event: 'loop.failed', loop: name, error: String(error) }, `${name}: failed, will go on trying`)
    failing.is = true
    return retryMs
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(finish, ms)
    signal.addEventListener('abort', finish, { once: true })
    function finish(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', finish)
      resolve()
    }
    if (signal.aborted) finish()
  })
}
