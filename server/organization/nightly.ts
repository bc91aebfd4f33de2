import { cameToTime } from '../calendar/zone.ts'
import type { Chore, GoOn, Round } from '../platform/chores/chore.ts'
import type { Db } from '../platform/database/database.ts'
import type { Log } from '../platform/log.ts'
import * as organizations from './store.ts'

export interface Nightly {
  name: string
  /** When it comes to an organization, on its own clock: `HH:mm`, at a quarter of an hour. */
  at: string
  /** Its steps end with `goOn`; where that says no, it leaves off. */
  work: (organizationId: string, goOn: GoOn) => Promise<void>
}

/** Every zone's clock is a multiple of this from another's. */
const QUARTER_MS = 15 * 60_000
const PAGE = 200

/** A chore that comes to each organization once a day, at this time where it is. A night that nobody was awake for is made up for. */
export function nightly({ db, log }: { db: Db; log: Log }, { name, at, work }: Nightly): Chore {
  return { name, everyMs: QUARTER_MS, run }

  async function run({ since, until, place, goOn }: Round): Promise<void> {
    const zones = (await organizations.zones(db)).filter((zone) => cameToTime(at, zone, since, until))
    for (let after = place; ;) {
      const ids = await organizations.idsInZones(db, zones, after, PAGE)
      if (ids.length === 0) return
      for (const id of ids) {
        await workFor(id, goOn)
        if (!(await goOn(id))) return
      }
      after = ids.at(-1)
    }
  }

  /** What goes wrong with one organization keeps nobody else waiting; the next night tries again. */
  async function workFor(organizationId: string, goOn: GoOn): Promise<void> {
    try {
      await work(organizationId, goOn)
    } catch (error) {
      log.error({ event: 'chore.failed', chore: name, organizationId, error: String(error) }, `${name}: failed for one organization`)
    }
  }
}
