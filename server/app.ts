import { releaseProfessional } from './appointment/release-professional.ts'
import { rezoneAppointments } from './appointment/rezone-appointments.ts'
import type { Appointment, AppointmentListeners } from './appointment/appointment.ts'
import * as appointments from './appointment/store.ts'
import type { ClientListeners } from './client/client.ts'
import { ERASED } from './client/erase-client.ts'
import type { ApiContext, ContextFor } from './api/context.ts'
import { buttonToken } from './conversation/button-token.ts'
import * as inbounds from './conversation/inbound-store.ts'
import type { Channels } from './message/channel.ts'
import type { WebhookSource } from './message/channels/twilio-whatsapp/genuine-webhook.ts'
import type { DeliveryContext } from './message/delivery.ts'
import * as callbacks from './message/callbacks/store.ts'
import * as messages from './message/store.ts'
import { announce } from './notification/announce.ts'
import { recheckAgainst } from './notification/recheck.ts'
import { takeBack } from './notification/take-back.ts'
import { replanUpcoming } from './notification/replan-upcoming.ts'
import { requestPush } from './notification/templates/push-requested.ts'
import type { OrganizationListeners } from './organization/organization.ts'
import { type ChangeFeed, openChangeFeed } from './platform/changes/change-feed.ts'
import { emitChanges } from './platform/changes/emit-changes.ts'
import type { Clock } from './platform/clock.ts'
import type { Context } from './platform/context.ts'
import type { Database } from './platform/database/database.ts'
import { type Log, whatsappLog } from './platform/log.ts'

/** What the product is made of, whatever process it runs in. */
export interface App extends AppParts {
  contextFor: ContextFor
  /** What changes, for whoever watches. Closed before the server stops. */
  changes: ChangeFeed
  /** For the workers: every organization's messages. */
  delivery: DeliveryContext
}

export interface AppParts {
  database: Database
  clock: Clock
  log: Log
  channels: Channels
  /** Signs what the buttons of messages carry, hexadecimal. */
  buttonKey: string
  /** The page of the local emulator's phone, where this product runs one. */
  emulatorPhone?: string | undefined
  /** Whose webhooks are heard. */
  webhookSources: readonly WebhookSource[]
}

/** Who listens to whom: the only place that knows. Each is called inside the transaction of what it hears of. */
const on: OrganizationListeners & ClientListeners & AppointmentListeners = {
  policyChanged: async (ctx) => {
    await replanUpcoming(ctx)
    await requestPush(ctx, false)
  },
  zoneChanged: async (ctx, locationId) => {
    await rezoneAppointments({ ...ctx, on }, locationId)
  },
  professionalLeaves: (ctx, id, succession) => releaseProfessional({ ...ctx, on }, id, succession),
  settingsChanged: (ctx, id, locationId) => emit(ctx, 'settings', id, locationId),
  clientChanged: async (ctx, clientId) => {
    await replanUpcoming(ctx, { clientId })
    await emit(ctx, 'client', clientId)
  },
  clientSaved: (ctx, clientId) => emit(ctx, 'client', clientId),
  clientErased: async (ctx, clientId) => {
    await appointments.renameClient(ctx.db, ctx.organizationId, clientId, ERASED)
    await messages.redactOfClient(ctx.db, ctx.organizationId, clientId, ERASED)
    await callbacks.redactOfClient(ctx.db, ctx.organizationId, clientId)
    await inbounds.redactOfClient(ctx.db, ctx.organizationId, clientId, ERASED)
  },
  appointmentChanged: async (ctx, change) => {
    const aftermath = await announce(ctx, change)
    await emit(ctx, 'appointment', change.after.id, change.after.location.id)
    return aftermath
  },
  appointmentUndone: async (ctx, after, aftermath) => {
    await takeBack(ctx, after, aftermath)
    await emit(ctx, 'appointment', after.id, after.location.id)
  },
}

/** What whoever watches a screen is told. Messages tell it themselves, wherever something happens to one: `server/message/event-store.ts`. */
async function emit({ db, organizationId }: Context, type: string, id: string, locationId: string | null = null): Promise<void> {
  await emitChanges(db, [{ organizationId, type, id, locationId }])
}

export function createApp(parts: AppParts): App {
  const { database, clock, log, channels, buttonKey, emulatorPhone = null } = parts
  const tokenOf = (appointment: Appointment): string => buttonToken(buttonKey, appointment)
  const contextFor: ContextFor = (organizationId, actor): ApiContext => ({
    db: database.db,
    clock,
    channels,
    emulatorPhone,
    organizationId,
    actor,
    on,
  })
  const delivery = { db: database.db, clock, log: whatsappLog(log), recheck: recheckAgainst({ channels, clock, tokenOf }), on }
  return { ...parts, contextFor, delivery, changes: openChangeFeed(database) }
}
