import type { GoOn } from '../platform/chores/chore.ts'
import type { Context } from '../platform/context.ts'
import * as inbounds from './inbound-store.ts'

const BATCH = 500

/** Removes what an organization's clients wrote before that instant, but for what concerns an appointment still ahead. */
export async function cleanupInbound(
  { db, clock, organizationId }: Omit<Context, 'actor' | 'scope'>,
  { before, goOn, heard }: { before: Date; goOn: GoOn; heard: (removed: number) => void },
): Promise<void> {
  for (let removed = 0; ;) {
    const batch = await inbounds.removeOld(db, organizationId, { before, now: clock.now(), limit: BATCH })
    removed += batch
    if (batch > 0) heard(removed)
    if (batch < BATCH || !(await goOn())) return
  }
}
