import type { Channels } from '../message/channel.ts'
import * as standings from '../message/overdue-store.ts'
import * as organizations from '../organization/store.ts'
import type { Context } from '../platform/context.ts'
import * as heartbeats from '../platform/heartbeat-store.ts'

/** What a screen knows of the local emulator, where one runs beside the product. */
export interface Surroundings {
  channels: Channels
  emulatorPhone: string | null
}

export interface Status {
  /** `since`: from when on notices have been standing still, as far as can be told. */
  worker: { seenAt: Date | null; standing: boolean; since: Date | null }
  whatsapp: { mode: 'emulator' | 'account' | 'none'; enabled: boolean }
  lastSentAt: Date | null
}

/** Whether notices leave. With no worker they stand still since it was last seen, or since the first that should have left. */
export async function readStatus(ctx: Context & Surroundings): Promise<Status> {
  const { db, clock, organizationId, channels } = ctx
  const now = clock.now()
  const organization = await organizations.find(db, organizationId)
  const seenAt = (await heartbeats.lastSeen(db)) ?? null
  const standing = !(await heartbeats.isWorkerAlive(db, now))
  const choice = organization && channels.of(organization)
  const channel = choice && 'channel' in choice ? choice.channel : undefined
  const mode = channel === undefined ? 'none' : channel.templates?.isLocal === true ? 'emulator' : 'account'
  return {
    worker: { seenAt, standing, since: standing ? (seenAt ?? (await standings.firstOverdue(db, organizationId, now))) : null },
    whatsapp: { mode, enabled: organization?.whatsapp.enabled === true },
    lastSentAt: await standings.lastSent(db, organizationId),
  }
}
