import { queueMessages } from '../message/queue-messages.ts'
import type { ReasonCode } from '../message/reason.ts'
import type { ConversationContext, Received } from './received.ts'
import * as inbounds from './inbound-store.ts'

/** As long as WhatsApp lets free text answer. */
const USEFUL_MS = 24 * 3_600_000
/** The same is not answered twice within this time: another machine may be at the other end, and answer us. */
const PAUSE_MS = 60_000

/** Queues the answer to where the message came from, once. */
export async function answer(ctx: ConversationContext, received: Received, body: string): Promise<void> {
  const { id, inbound, organization, client, appointmentId, meaning } = received
  const now = ctx.clock.now()
  const alike = { organizationId: organization.id, fromAddress: inbound.address, meaning, appointmentId }
  // A farewell is always answered: it changed something, and nothing is said after it.
  if (meaning !== 'stop' && (await inbounds.answeredSince(ctx.db, alike, new Date(now.getTime() - PAUSE_MS)))) return
  const skip = whyNot(received)
  const [messageId] = await queueMessages(ctx, [
    {
      organizationId: organization.id,
      appointmentId,
      clientId: client?.id ?? null,
      kind: 'reply',
      urgent: true,
      locale: client?.locale ?? organization.locale,
      body,
      recipient: { name: client?.name ?? inbound.address, phone: inbound.address },
      localStart: null,
      usefulUntil: new Date(now.getTime() + USEFUL_MS),
      ...(skip === undefined ? {} : { skip }),
    },
  ])
  if (messageId !== undefined) await inbounds.setAnswer(ctx.db, organization.id, id, messageId)
}

/** Who asked for silence hears only that it was understood; an organization that is switched off says nothing. */
function whyNot({ organization, client, meaning }: Received): ReasonCode | undefined {
  if (!organization.whatsapp.enabled) return 'whatsapp_disabled'
  const asked = meaning === 'stop' || meaning === 'start'
  return !asked && client?.whatsapp.consent === 'withdrawn' ? 'consent_withdrawn' : undefined
}
