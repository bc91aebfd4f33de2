import { setTimeout as wait } from 'node:timers/promises'
import { Chance } from './chance.ts'
import type { Plan } from './plan.ts'
import type { Scene } from './scene.ts'

/** Longer than an attempt's lease: whoever wakes then finds the work in others' hands. */
const LONG_SLEEP_MS = 70_000
const SHORT_SLEEP_MS = 3_000
const LONGEST_GAP_MS = 2_000

/** Kills as often as planned; now and then somebody only stands still, and the server is restarted a few times on the way. */
export async function wreakHavoc({ workers, postgres }: Scene, { kills, seed }: Plan): Promise<void> {
  const chance = new Chance(seed)
  const asleep: Promise<void>[] = []
  const restarts = new Set([Math.floor(kills / 3), Math.floor((2 * kills) / 3)])
  for (let killed = 0; killed < kills; killed += 1) {
    await wait(chance.next() * LONGEST_GAP_MS)
    const upright = workers.awake()
    const victim = upright[chance.below(upright.length)] ?? 0
    // One sleeps past its lease, early on, while the others work and die.
    if (killed === 2 && workers.count > 1) asleep.push(workers.pause(victim, LONG_SLEEP_MS))
    else if (chance.next() < 0.1) asleep.push(workers.pause(victim, SHORT_SLEEP_MS))
    const awake = workers.awake()
    await workers.kill(awake[chance.below(awake.length)] ?? victim)
    if (postgres !== undefined && restarts.has(killed) && killed > 0) {
      await postgres.stopServer(chance.next() < 0.5 ? 'fast' : 'crash')
      await postgres.startServer()
    }
    if (killed % 10 === 9) console.log(`killed ${killed + 1} of ${kills}`)
  }
  await Promise.all(asleep)
}
