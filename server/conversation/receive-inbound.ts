import * as appointments from '../appointment/store.ts'
import * as identities from '../client/identity-store.ts'
import type { Client } from '../client/client.ts'
import * as clients from '../client/store.ts'
import * as organizations from '../organization/store.ts'
import type { Organization } from '../organization/organization.ts'
import { inTransaction } from '../platform/database/database.ts'
import { releaseWaiting } from '../message/release-waiting.ts'
import { newId } from '../platform/id.ts'
import { actOn } from './act-on-inbound.ts'
import { answer } from './answer-inbound.ts'
import type { Inbound } from './inbound.ts'
import * as inbounds from './inbound-store.ts'
import { addressToKeep, isAnotherNumber, type Match, matchSender } from './match-sender.ts'
import { meaningOf } from './meaning.ts'
import type { ConversationContext, Received } from './received.ts'

/**
 * Takes in what a client wrote or tapped, once: kept, understood, acted on and answered in one transaction. A message that the
 * provider delivers again finds itself there and changes nothing.
 */
export async function receiveInbound(ctx: ConversationContext, inbound: Inbound): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const organization = await organizations.findAndHold(tx.db, tx.organizationId)
    if (organization === undefined) return
    await inbounds.holdSender(tx.db, tx.organizationId, inbound.address)
    const received = await understand(tx, inbound, organization)
    if (!(await keep(tx, received))) return
    // Whoever writes opens the window: what waited for a template may leave as free text.
    if (received.client) await releaseWaiting(tx, tx.organizationId, { reason: 'no_template', clientId: received.client.id })
    const reply = await actOn(tx, received)
    if (reply !== undefined) await answer(tx, received, reply)
  })
}

/** Client before appointment, as everybody takes them who changes what may be sent to a client. */
async function understand(ctx: ConversationContext, inbound: Inbound, organization: Organization): Promise<Received> {
  const match = await matchSender(ctx, ctx.buttonKey, inbound)
  const client = match.clientId === null ? undefined : await clients.findAndHold(ctx.db, ctx.organizationId, match.clientId)
  const tapped = client && (await holdTapped(ctx, match))
  const meaning = meaningOf({ inbound, tapped, now: ctx.clock.now() })
  return { id: newId(), inbound, organization, client, tapped, meaning, appointmentId: client ? match.appointmentId : null }
}

async function holdTapped(ctx: ConversationContext, { tap }: Match): Promise<Received['tapped']> {
  const appointment = tap && (await appointments.findForUpdate(ctx.db, ctx, tap.id))
  return tap && appointment && { tap, appointment }
}

async function keep(ctx: ConversationContext, { id, inbound, client, appointmentId, meaning }: Received): Promise<boolean> {
  const { db, organizationId } = ctx
  const receivedAt = ctx.clock.now()
  const isNew = await inbounds.insert(db, {
    id,
    organizationId,
    providerId: inbound.providerId,
    fromAddress: inbound.address,
    body: inbound.body,
    buttonPayload: inbound.buttonPayload,
    answersProviderId: inbound.answersProviderId,
    clientId: client?.id ?? null,
    appointmentId,
    meaning,
    receivedAt,
  })
  if (isNew && client && !isAnotherNumber(client.phone, inbound.address)) await remember(ctx, client, inbound, receivedAt)
  return isNew
}

/** Where they write from is where they are written to; who could not be written to at all gets what is still ahead. */
async function remember(ctx: ConversationContext, { id, phone, whatsapp }: Client, inbound: Inbound, at: Date): Promise<void> {
  const address = addressToKeep(phone, inbound.address)
  await identities.remember(ctx.db, ctx.organizationId, id, { address, externalUserId: inbound.externalUserId, at })
  if (phone === null && whatsapp.address === null) await ctx.on.clientChanged(ctx, id)
}
