import { audit } from '../../access/audit.ts'
import { refuse, type Organization } from '../../organization/organization.ts'
import * as organizations from '../../organization/store.ts'
import { inTransaction } from '../../platform/database/database.ts'
import type { OwnAccount } from '../channels/twilio-whatsapp/own-accounts.ts'
import type { Probe } from '../channels/twilio-whatsapp/probe-account.ts'
import { releaseWaiting } from '../release-waiting.ts'
import { type AccountContext, masked, refuseAccount } from './account.ts'

/** What Twilio tells of messages that left before may come days later, signed by the token of then. */
const BELIEVED_MS = 7 * 24 * 3_600_000

/** Not active, and made for tests: the token is right, and the account is not one that writes to anybody. */
const NOT_ACTIVE = 20005
const TEST_CREDENTIALS = 20008

/** Keeps a Twilio account that was tried and found right; from now on the organization writes by it, and what waited for one leaves. */
export async function connectAccount(ctx: AccountContext, given: OwnAccount): Promise<void> {
  const { demo } = (await organizations.find(ctx.db, ctx.organizationId)) ?? refuseUnknown()
  if (demo) refuseAccount('demo-organization', 'A demo organization writes to the local emulator and nowhere else')
  refuseUnproven(await ctx.accounts.probe(given))
  await inTransaction(ctx, async (tx) => {
    const before = (await organizations.findForUpdate(tx.db, tx.organizationId)) ?? refuseUnknown()
    const kept = tx.accounts.close({ ...given, previous: previousOf(tx, before, given) })
    await organizations.update(tx.db, tx.organizationId, { twilioAccount: kept.text, twilioAccountAt: tx.clock.now() })
    const detail = { accountSid: masked(given.accountSid), from: given.from }
    await audit(tx, { action: 'twilio-account.connected', subject: `organization:${tx.organizationId}`, detail })
    await changed(tx)
  })
}

/** From now on the installation's account serves it, where there is one. */
export async function disconnectAccount(ctx: AccountContext): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const before = (await organizations.findForUpdate(tx.db, tx.organizationId)) ?? refuseUnknown()
    if (before.twilioAccount === undefined) return
    await organizations.update(tx.db, tx.organizationId, { twilioAccount: null, twilioAccountAt: null })
    await audit(tx, { action: 'twilio-account.disconnected', subject: `organization:${tx.organizationId}` })
    await changed(tx)
  })
}

async function changed(ctx: AccountContext): Promise<void> {
  for (const reason of ['not_configured', 'sender_paused', 'no_template'] as const) {
    await releaseWaiting(ctx, ctx.organizationId, { reason })
  }
  await ctx.on.policyChanged(ctx)
  await ctx.on.settingsChanged(ctx, ctx.organizationId)
}

function previousOf({ accounts, clock }: AccountContext, before: Organization, { authToken }: OwnAccount): OwnAccount['previous'] {
  const kept = accounts.open(before.twilioAccount)
  if (kept === undefined || kept.authToken === authToken) return kept?.previous
  return { authToken: kept.authToken, until: new Date(clock.now().getTime() + BELIEVED_MS).toISOString() }
}

function refuseUnproven(probe: Probe): void {
  switch (probe.outcome) {
    case 'accepted':
      return
    case 'unreachable':
      return refuseAccount('twilio-away', `Twilio does not answer (${probe.cause}); nothing was saved. Try again in a moment`)
    case 'refused':
      return refuseWrong(probe.errorCode)
  }
}

function refuseWrong(errorCode: number): never {
  if (errorCode === NOT_ACTIVE) return refuseAccount('wrong-account', 'Twilio has closed or suspended this account', 'accountSid')
  if (errorCode === TEST_CREDENTIALS) {
    return refuseAccount('wrong-account', 'These are Twilio’s test credentials, which write to nobody; use the live ones', 'accountSid')
  }
  const message = `Twilio does not know this Account SID with this Auth Token (${errorCode}); copy both from the first page of its console`
  return refuseAccount('wrong-account', message, 'authToken')
}

function refuseUnknown(): never {
  return refuse('not-found', 'There is no such organization')
}
