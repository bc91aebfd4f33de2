import type { Log } from './log.ts'

export interface Loop {
  /** Ends the pause under way, or leaves out the next: there is something to do. After a failure it is not heard. */
  wake(): void
  /** Ends after the round under way, if any. */
  stop(): Promise<void>
}

/**
 * Runs a chore again and again: each round says in how many milliseconds the next is due. A round that fails is reported once,
 * until one succeeds again, and repeated after `retryMs`: a database that is down must not end the loop.
 */
export function startLoop(name: string, log: Log, retryMs: number, round: () => Promise<number>): Loop {
  const state = { isFailing: false, isWoken: false, isStopping: false }
  let endPause = (): void => undefined
  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(() => endPause(), ms)
      endPause = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const attempt = async (): Promise<number> => {
    try {
      const next = await round()
      if (state.isFailing) log.info({ event: 'loop.recovered', loop: name }, `${name}: works again`)
      state.isFailing = false
      return next
    } catch (error) {
      if (!state.isFailing) log.warn({ event: 'loop.failed', loop: name, error: String(error) }, `${name}: failed, will go on trying`)
      state.isFailing = true
      return retryMs
    }
  }
  const maySleep = (): boolean => !state.isStopping && (state.isFailing || !state.isWoken)
  const done = (async () => {
    while (!state.isStopping) {
      // Whoever wakes during the round has something that the round may have missed.
      state.isWoken = false
      const ms = await attempt()
      if (maySleep()) await pause(ms)
    }
  })()
  return {
    wake: () => {
      state.isWoken = true
      if (!state.isFailing) endPause()
    },
    stop: async () => {
      state.isStopping = true
      endPause()
      await done
    },
  }
}
