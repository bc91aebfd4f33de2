import { setTimeout as wait } from 'node:timers/promises'

/** What `look` finds once it finds something, or a failure when the deadline passes first. */
export async function until<T>(look: () => Promise<T | undefined>, deadlineMs: number): Promise<T> {
  const giveUpAt = Date.now() + deadlineMs
  for (;;) {
    const found = await look()
    if (found !== undefined) return found
    if (Date.now() > giveUpAt) throw new Error(`It did not happen within ${deadlineMs} ms`)
    await wait(20)
  }
}
