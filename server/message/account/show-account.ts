import { z } from 'zod'
import type { Locale } from '../../calendar/locale.ts'
import * as organizations from '../../organization/store.ts'
import type { Context } from '../../platform/context.ts'
import { refuse } from '../../organization/organization.ts'
import type { ChannelChoice, Channels, Sender } from '../channel.ts'
import { isService, SANDBOX } from '../channels/twilio-whatsapp/account.ts'
import type { OwnAccounts } from '../channels/twilio-whatsapp/own-accounts.ts'
import { failureOf } from '../failure.ts'
import * as troubles from '../trouble/trouble-store.ts'
import { masked } from './account.ts'

const instant = z.string().meta({ format: 'date-time' })

export const shownAccount = z
  .object({
    source: z
      .enum(['organization', 'installation', 'emulator'])
      .nullable()
      .describe('Whose account messages leave by: the organization’s own, the installation’s, the local emulator’s, or nobody’s yet'),
    accountSid: z.string().nullable().describe('Whole where it is the organization’s own'),
    from: z.string().nullable().describe('The number that writes, in E.164'),
    messagingServiceSid: z.string().nullable(),
    sandbox: z.boolean().describe('The number is Twilio’s sandbox: it reaches only phones that joined it'),
    connectedAt: instant.nullable().describe('When the organization connected the account of its own that it has'),
    unreadable: z.boolean().describe('An account was connected and cannot be read: SECRET_KEY is another than it was. Connect it again'),
    inboundUrl: z.string().describe('What Twilio is to call when a client writes'),
    reports: z.boolean().describe('Whether Twilio can report to this installation what becomes of messages'),
    paused: z
      .object({ code: z.int(), title: z.string(), fix: z.string(), pausedAt: instant, probeAt: instant.describe('When the next is tried') })
      .nullable()
      .describe('The sender is turned away again and again: its messages wait'),
  })
  .meta({ id: 'TwilioAccount' })

type ShowContext = Context & { accounts: OwnAccounts; channels: Channels }

/** What is known of the account that an organization writes by. Its token is shown to nobody. */
export async function showAccount(ctx: ShowContext): Promise<z.input<typeof shownAccount>> {
  const { db, organizationId, accounts, channels } = ctx
  const organization = (await organizations.find(db, organizationId)) ?? refuse('not-found', 'There is no such organization')
  const connectedAt = await organizations.connectedAt(db, organizationId)
  const choice = channels.of(organization)
  return {
    ...sourceOf(choice),
    connectedAt: connectedAt?.toISOString() ?? null,
    unreadable: organization.twilioAccount !== undefined && accounts.open(organization.twilioAccount) === undefined,
    inboundUrl: `${accounts.publicUrl}/webhooks/twilio/inbound/${organization.slug}`,
    reports: 'channel' in choice ? choice.channel.reports : accounts.reports,
    paused: 'channel' in choice ? await pauseOf(ctx, choice.channel.sender, await organizations.localeOf(ctx)) : null,
  }
}

function sourceOf(choice: ChannelChoice) {
  if (!('channel' in choice)) return { source: null, accountSid: null, from: null, messagingServiceSid: null, sandbox: false }
  const { channel, source } = choice
  const { accountSid, from } = channel.sender
  return {
    source,
    accountSid: source === 'organization' ? accountSid : masked(accountSid),
    from: isService(from) ? null : from,
    messagingServiceSid: isService(from) ? from : null,
    sandbox: from === SANDBOX,
  }
}

async function pauseOf({ db }: Context, { id }: Sender, locale: Locale) {
  const [paused] = await troubles.paused(db, [id])
  if (paused === undefined) return null
  const { errorCode, pausedAt, probeAt } = paused
  return { ...failureOf(errorCode, locale), pausedAt: pausedAt.toISOString(), probeAt: probeAt.toISOString() }
}
