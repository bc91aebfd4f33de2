import { setTimeout as sleep } from 'node:timers/promises'
import type { Channels } from '../message/channel.ts'
import { usableTemplates } from '../notification/templates/usable-templates.ts'
import * as organizations from '../organization/store.ts'
import type { Db } from '../platform/database/database.ts'
import * as demos from './installation-store.ts'

const PAUSE_MS = 100
/** The local emulator approves after two seconds; whatever takes longer, the worker goes on looking at. */
const PATIENCE_MS = 5_000

/** Waits until the worker has had the demo's templates approved, on the first start only: whoever books at once is answered at once. */
export async function awaitTemplates({ db, channels }: { db: Db; channels: Channels }): Promise<void> {
  const id = await demos.findDemo(db)
  const demo = id === undefined ? undefined : await organizations.find(db, id)
  if (demo === undefined) return
  const deadline = performance.now() + PATIENCE_MS
  const isApproved = async () => (await usableTemplates(db, channels, [demo])).find(demo, 'confirmation', demo.locale) !== undefined
  while (!(await isApproved()) && performance.now() < deadline) await sleep(PAUSE_MS)
}
