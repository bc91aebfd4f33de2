import { setTimeout as sleep } from 'node:timers/promises'
import type { Channels } from '../message/channel.ts'
import { type PushContext, type Pushed, pushTemplates } from '../notification/templates/push-templates.ts'
import { isUnderReview } from '../notification/templates/pushed-template.ts'
import { hostOf } from '../notification/templates/standing.ts'
import * as organizations from '../organization/store.ts'
import * as demos from './installation-store.ts'

const PAUSE_MS = 200
/** The local emulator approves after two seconds; whatever takes longer is looked at by the worker. */
const PATIENCE_MS = 5_000

/** Hands the demo's templates to the local emulator and waits until it has approved them: the first start only. */
export async function pushDemoTemplates(ctx: PushContext & { channels: Channels }): Promise<void> {
  const id = await demos.findDemo(ctx.db)
  const organization = id === undefined ? undefined : await organizations.find(ctx.db, id)
  const host = organization && hostOf(ctx.channels, organization)
  if (!organization || !host) return
  const deadline = performance.now() + PATIENCE_MS
  while ((await pushTemplates(ctx, organization, host)).some(isAwaited) && performance.now() < deadline) await sleep(PAUSE_MS)
}

function isAwaited(pushed: Pushed): boolean {
  return pushed.outcome === 'pushed' && isUnderReview(pushed.status)
}
