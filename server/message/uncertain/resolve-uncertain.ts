import * as organizations from '../../organization/store.ts'
import type { Organization } from '../../organization/organization.ts'
import type { Asked, Channels, Found } from '../channel.ts'
import type { Message } from '../message.ts'
import type { FailureContext } from '../settle-failure.ts'
import * as messages from '../store.ts'
import * as looks from './look-store.ts'
import { settleLook } from './settle-look.ts'

export interface ResolveContext extends FailureContext {
  channels: Channels
}

export interface Resolved {
  looked: number
  /** Of how many the provider could not be asked. */
  unanswered: number
}

/** As many at once as are asked at once, so that whoever dies keeps few of them waiting; fewer where the provider does not keep up. */
export const LARGEST_ROUND = 16
const SMALLEST_ROUND = 4
/** Longer than a question takes, most of the time: whoever took it up has died. Should it not have, the answer that is first counts. */
const TAKEN_UP_MS = 5_000
/** What was taken before an attempt began is not its own; but the provider's clock may be behind ours. */
const CLOCKS_DIFFER_MS = 10 * 60_000

/** Looks with the provider for what nobody knows of, as far as it is due; any number of workers may do so at once. */
export async function resolveUncertain(ctx: ResolveContext, limit = LARGEST_ROUND): Promise<Resolved> {
  const { db, clock } = ctx
  const now = clock.now()
  const due = await looks.claimDue(db, { now, until: new Date(now.getTime() + TAKEN_UP_MS), limit })
  const sought = await messages.findMany(db, unique(due.map(({ messageId }) => messageId)))
  const byId = new Map(sought.map((message) => [message.id, message]))
  const known = await organizations.findMany(db, unique(due.map(({ organizationId }) => organizationId)))
  const answers = await Promise.all(
    due.map(async (look) => {
      const message = byId.get(look.messageId)
      const organization = known.get(look.organizationId)
      if (message === undefined || organization === undefined) return undefined
      const askedAt = clock.now()
      const answer = await ask(ctx.channels, organization, look, message)
      await settleLook(ctx, { look, askedAt, to: message.recipient.phone }, answer)
      return answer
    }),
  )
  const unanswered = answers.filter((answer) => answer !== undefined && answer.outcome !== 'answered').length
  return { looked: due.length, unanswered }
}

/**
 * How many to ask for in the next round. Questions that nobody answers in time are asked again: asked all at once, they would keep a slow
 * provider from ever answering one.
 */
export function nextRound(limit: number, { looked, unanswered }: Resolved): number {
  return 2 * unanswered > looked ? Math.max(SMALLEST_ROUND, Math.floor(limit / 2)) : Math.min(LARGEST_ROUND, 2 * limit)
}

/** Only the sender that wrote has it in its list: the silence of another one would say nothing. */
async function ask(
  channels: Channels,
  organization: Organization,
  look: looks.Look,
  { recipient, body }: Message,
): Promise<Asked<Found[]>> {
  const choice = channels.of(organization)
  if (recipient.phone === null || 'unavailable' in choice) return { outcome: 'unreachable' }
  if (look.sender !== null && look.sender !== choice.channel.sender.id) return { outcome: 'unreachable' }
  const since = new Date(look.startedAt.getTime() - CLOCKS_DIFFER_MS)
  return choice.channel.find({ to: recipient.phone, body, since })
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
