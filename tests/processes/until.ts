import { setTimeout as pause } from 'node:timers/promises'

/** What `look` finds once it finds something; a failure that names what was awaited when the time is over. */
export async function until<T>(awaited: string, withinMs: number, look: () => Promise<T | undefined>, everyMs = 50): Promise<T> {
  const giveUpAt = Date.now() + withinMs
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > giveUpAt) throw new Error(`${awaited}: not within ${withinMs} ms`)
    await pause(everyMs)
  }
}

/** The value of `read` once it has stayed the same for so long. */
export async function untilStable<T>(awaited: string, stableMs: number, withinMs: number, read: () => Promise<T>): Promise<T> {
  let [last, since] = [await read(), Date.now()]
  return until(awaited, withinMs, async () => {
    const now = await read()
    if (JSON.stringify(now) !== JSON.stringify(last)) [last, since] = [now, Date.now()]
    return Date.now() - since >= stableMs ? now : undefined
  })
}
