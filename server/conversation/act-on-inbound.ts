import { recordResponse } from '../appointment/record-response.ts'
import { cancelAppointment } from '../appointment/settle-appointment.ts'
import { changeConsent } from '../client/change-consent.ts'
import { withdrawConsent } from '../message/withdraw-consent.ts'
import { sayOfAppointment, sayOfBusiness } from './compose-reply.ts'
import { standingOf } from './meaning.ts'
import type { ConversationContext, Received } from './received.ts'
import type { ReplyTexts } from './replies/words.ts'

/** Does what a message asks for. Answers what to say to it; undefined where silence is right, or a person is to answer. */
export async function actOn(ctx: ConversationContext, received: Received): Promise<string | undefined> {
  switch (received.meaning) {
    case 'confirm':
      return confirm(ctx, received)
    case 'decline':
      return decline(ctx, received)
    case 'move':
      return about(ctx, received, (texts) => texts.move)
    case 'stale_button':
      return tellHowItStands(ctx, received)
    case 'foreign_button':
      return sayOfBusiness(readerOf(received), 'foreign', received.client?.name ?? null)
    case 'stop':
      return stop(ctx, received)
    case 'start':
      return start(ctx, received)
    case 'media':
    case 'talk':
      return undefined
  }
}

async function confirm(ctx: ConversationContext, received: Received): Promise<string | undefined> {
  if (received.tapped) await recordResponse(ctx, received.tapped.appointment, 'confirmed')
  return about(ctx, received, (texts) => texts.confirmed)
}

async function decline(ctx: ConversationContext, received: Received): Promise<string | undefined> {
  const { tapped, organization } = received
  if (tapped === undefined) return undefined
  await recordResponse(ctx, tapped.appointment, 'declined')
  if (!organization.whatsapp.clientsMayCancel) return about(ctx, received, (texts) => texts.declined)
  // The answer says it; a notice of the cancellation beside it would say it twice.
  await cancelAppointment(ctx, tapped.appointment.id, { notify: false })
  return about(ctx, received, (texts) => texts.cancelled)
}

function tellHowItStands(ctx: ConversationContext, received: Received): string | undefined {
  if (received.tapped === undefined) return undefined
  const standing = standingOf(received.tapped.appointment, received.tapped.tap, ctx.clock.now())
  return standing === 'as_told' ? undefined : about(ctx, received, (texts) => texts.stale[standing])
}

/** The last word is that we have understood. */
async function stop(ctx: ConversationContext, received: Received): Promise<string | undefined> {
  if (received.client === undefined || !(await withdrawConsent(ctx, received.client.id, 'whatsapp'))) return undefined
  return sayOfBusiness(readerOf(received), 'stopped', received.client.name)
}

async function start(ctx: ConversationContext, received: Received): Promise<string | undefined> {
  if (received.client === undefined) return undefined
  await changeConsent(ctx, received.client.id, 'granted', 'whatsapp')
  return sayOfBusiness(readerOf(received), 'started', received.client.name)
}

function about(ctx: ConversationContext, received: Received, choose: (texts: ReplyTexts) => ReplyTexts['confirmed']): string | undefined {
  return received.tapped && sayOfAppointment(readerOf(received), choose, received.tapped.appointment, ctx.clock.now())
}

function readerOf({ organization, client }: Received) {
  return { organization, locale: client?.locale ?? organization.locale }
}
