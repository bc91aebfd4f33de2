import { rezoneAppointments } from './appointment/rezone-appointments.ts'
import { createSignIn, type SignIn } from './access/sign-in.ts'
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
import { replanUpcoming } from './notification/replan-upcoming.ts'
import { requestPush } from './notification/templates/push-requested.ts'
import type { OrganizationListeners } from './organization/organization.ts'
import type { Clock } from './platform/clock.ts'
import type { Database } from './platform/database/database.ts'
import { type Log, whatsappLog } from './platform/log.ts'
import type { Mailer } from './platform/mailer.ts'

/** What the product is made of, whatever process it runs in. */
export interface App extends AppParts {
  contextFor: ContextFor
  signIn: SignIn
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
  /** Signs the cookies of people who sign in. */
  sessionKey: string
  /** The address that people reach. */
  publicUrl: string
  /** Absent: nobody gets letters. */
  mailer?: Mailer | undefined
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
  clientChanged: (ctx, clientId) => replanUpcoming(ctx, { clientId }),
  clientErased: async (ctx, clientId) => {
    await appointments.renameClient(ctx.db, ctx.organizationId, clientId, ERASED)
    await messages.redactOfClient(ctx.db, ctx.organizationId, clientId, ERASED)
    await callbacks.redactOfClient(ctx.db, ctx.organizationId, clientId)
    await inbounds.redactOfClient(ctx.db, ctx.organizationId, clientId, ERASED)
  },
  appointmentChanged: announce,
}

export function createApp(parts: AppParts): App {
  const { database, clock, log, channels, buttonKey, sessionKey, publicUrl, mailer } = parts
  const tokenOf = (appointment: Appointment): string => buttonToken(buttonKey, appointment)
  const contextFor: ContextFor = (organizationId, actor): ApiContext => ({
    db: database.db,
    clock,
    channels,
    organizationId,
    actor,
    on,
  })
  const delivery = { db: database.db, clock, log: whatsappLog(log), recheck: recheckAgainst({ channels, clock, tokenOf }), on }
  const signIn = createSignIn({ db: database.db, clock, sessionKey, publicUrl, mailer })
  return { ...parts, contextFor, signIn, delivery }
}
