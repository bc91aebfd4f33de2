import type { Context } from 'hono'
import type { Emulator } from '../emulator.ts'
import type { Clock } from '../time/clock.ts'
import { BadRequest, readBody } from './read-body.ts'
import { number } from './read-field.ts'

const FARTHEST_MS = 10 * 366 * 86_400_000

/** Moves the emulator's clock ahead. Everything due until then happens, in order, before the answer; time never goes back. */
export function clockDoor({ clock, ledger, timers }: Emulator) {
  return async (c: Context) => {
    const advanceMs = number(await readBody(c, ['advanceMs']), 'advanceMs', { from: 0, to: FARTHEST_MS })
    if (advanceMs === undefined) throw new BadRequest('advanceMs must say by how many milliseconds the clock moves ahead')
    await clock.advance(Math.round(advanceMs))
    timers.runDue()
    ledger.touch()
    return clockView(clock)
  }
}

export function clockView(clock: Clock) {
  return { now: new Date(clock.now()).toISOString(), aheadMs: clock.aheadMs }
}
