import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../clock.ts'
import type { Db } from '../database/database.ts'
import { newId } from '../id.ts'
import type { Chore, GoOn } from './chore.ts'
import * as chores from './chore-store.ts'

export interface ChoreContext {
  db: Db
  clock: Clock
}

/** Far longer than a step: a round whose worker died is taken up again this much later. */
const LEASE_MS = 120_000
const RENEWED_EVERY_MS = 10_000
/** The longest that others are let work between two steps. */
const LONGEST_REST_MS = 1_000

/** Does the round of a chore that is due, if any; answers whether it was done to its end. What it throws leaves the round to the lease. */
export async function runChore({ db, clock }: ChoreContext, chore: Chore, stop: AbortSignal): Promise<boolean> {
  const now = clock.now()
  const latest = latestRound(chore, now)
  await chores.introduce(db, chore.name, now, after(chore, latest))
  const claim = await chores.claim(db, chore.name, { holder: newId(), now, leaseUntil: leaseFrom(now), latest })
  if (claim === undefined) return false
  const holding = { is: true, place: claim.place, renewedAt: now }
  await chore.run({ ...claim, goOn: goOnFor({ db, clock }, claim, holding, stop) })
  if (holding.is) await chores.finish(db, claim, after(chore, claim.until))
  else await chores.letGo(db, claim, holding.place)
  return holding.is
}

interface Holding {
  is: boolean
  place: string | undefined
  renewedAt: Date
}

function goOnFor({ db, clock }: ChoreContext, claim: chores.Claim, holding: Holding, stop: AbortSignal): GoOn {
  let beganMs = performance.now()
  return async (place) => {
    if (!holding.is) return false
    holding.place = place ?? holding.place
    await wait(Math.min(LONGEST_REST_MS, performance.now() - beganMs), undefined, { signal: stop }).catch(() => undefined)
    const now = clock.now()
    if (now.getTime() - holding.renewedAt.getTime() >= RENEWED_EVERY_MS) {
      holding.is = await chores.renew(db, claim, leaseFrom(now), holding.place)
      holding.renewedAt = now
    }
    holding.is &&= !stop.aborted
    beganMs = performance.now()
    return holding.is
  }
}

function leaseFrom(now: Date): Date {
  return new Date(now.getTime() + LEASE_MS)
}

function latestRound({ everyMs }: Chore, now: Date): Date {
  return new Date(Math.floor(now.getTime() / everyMs) * everyMs)
}

function after({ everyMs }: Chore, round: Date): Date {
  return new Date(round.getTime() + everyMs)
}
