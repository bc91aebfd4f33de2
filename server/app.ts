import { releaseLocation } from './appointment/release-location.ts'
import { releaseProfessional } from './appointment/release-professional.ts'
import { rezoneAppointments } from './appointment/rezone-appointments.ts'
import { createSignIn, type SignIn } from './access/sign-in.ts'
import { unlimited } from './access/standing.ts'
import type { Appointment, AppointmentListeners } from './appointment/appointment.ts'
import * as appointments from './appointment/store.ts'
import type { ClientListeners } from './client/client.ts'
import { ERASED } from './client/erase-client.ts'
import type { ApiContext, ContextFor } from './api/context.ts'
import { buttonToken } from './conversation/button-token.ts'
import * as inbounds from './conversation/inbound-store.ts'
import type { Channels } from './message/channel.ts'
import type { OwnAccounts } from './message/channels/twilio-whatsapp/own-accounts.ts'
import type { WebhookSource } from './message/channels/twilio-whatsapp/genuine-webhook.ts'
import type { DeliveryContext } from './message/delivery.ts'
import * as callbacks from './message/callbacks/store.ts'
import * as messages from './message/store.ts'
import { auditEverywhere } from './member/audit-everywhere.ts'
import { announce } from './notification/announce.ts'
import { plannedReminders } from './notification/claim-due-reminders.ts'
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
import type { Mailer } from './platform/mailer.ts'
import { derivedKey } from './platform/secret-key.ts'

/** What the product is made of, whatever process it runs in. */
export interface App extends AppParts {
  contextFor: ContextFor
  signIn: SignIn
  /** What the first person's link is known by. */
  firstRunToken: string
  /** Closes recorded answers that carry a secret. */
  answerKey: string
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
  /** Of organizations that have one of their own. */
  accounts: OwnAccounts
  /** Signs what the buttons of messages carry, hexadecimal. */
  buttonKey: string
  /** Signs the cookies of people who sign in. */
  sessionKey: string
  /** The address that people reach. */
  publicUrl: string
  /** Absent: nobody gets letters. */
  mailer?: Mailer | undefined
  /** The page of the local emulator's phone, where this product runs one. */
  emulatorPhone?: string | undefined
  /** Whose webhooks are heard. */
  webhookSources: readonly WebhookSource[]
  /** Opens /metrics to whoever sends it; without one only this machine reads it. */
  metricsToken?: string | undefined
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
  locationLeaves: (ctx, id) => releaseLocation({ ...ctx, on }, id),
  professionalLeaves: (ctx, id, succession) => releaseProfessional({ ...ctx, on }, id, succession),
  settingsChanged: (ctx, id, locationId) => emit(ctx, 'settings', id, locationId),
  clientChanged: async (ctx, clientId) => {
    await replanUpcoming(ctx, { clientId })
    await emit(ctx, 'client', clientId)
  },
  clientSaved: (ctx, clientId) => emit(ctx, 'client', clientId),
  clientErased: async (ctx, clientId) => {
    await appointments.renameClient(ctx.db, ctx.organizationId, clientId, ERASED)
    await appointments.forgetUndo(ctx.db, ctx.organizationId, clientId)
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
  const { database, clock, log, channels, accounts, buttonKey, sessionKey, publicUrl, mailer, emulatorPhone = null } = parts
  const firstRunToken = derivedKey(sessionKey, 'first-run').slice(0, 48)
  const tokenOf = (appointment: Appointment): string => buttonToken(buttonKey, appointment)
  const contextFor: ContextFor = (organizationId, actor, { role, scope } = unlimited, language): ApiContext => ({
    db: database.db,
    clock,
    channels,
    accounts,
    emulatorPhone,
    organizationId,
    actor,
    role,
    scope,
    ...(language === undefined ? {} : { language }),
    on,
    people: { publicUrl, mailer },
    firstRunToken,
  })
  const means = { channels, clock, tokenOf, farewellsAmong: inbounds.farewellsAmong }
  const delivery = { db: database.db, clock, log: whatsappLog(log), recheck: recheckAgainst(means), planned: plannedReminders(means), on }
  const passwordChanged = (userId: string) => auditEverywhere({ db: database.db, clock }, userId, 'password.changed')
  const signIn = createSignIn({ db: database.db, clock, sessionKey, publicUrl, mailer, passwordChanged })
  const answerKey = derivedKey(sessionKey, 'answers')
  return { ...parts, contextFor, signIn, firstRunToken, answerKey, delivery, changes: openChangeFeed(database) }
}
