import type { Channels, TemplateHost, TemplateState } from '../../message/channel.ts'
import { releaseWaiting } from '../../message/release-waiting.ts'
import * as organizations from '../../organization/store.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Db } from '../../platform/database/database.ts'
import type { Log } from '../../platform/log.ts'
import { nextLook } from './next-look.ts'
import { isUsable, type PushedTemplate } from './pushed-template.ts'
import { hostOf } from './standing.ts'
import * as templates from './template-store.ts'

export interface WatchContext {
  db: Db
  clock: Clock
  log: Log
  channels: Channels
}

const LIMIT = 500
const MINUTE_MS = 60_000
/** When to look again at what nobody answered for. */
const RETRY_MS = 5 * MINUTE_MS
/** A list may not show yet what was made or submitted a moment ago. */
const FRESH_MS = 2 * MINUTE_MS

/** Looks at the templates that are due, one list an account; at all of one organization's when it is named. Answers how many changed. */
export async function watchTemplates(ctx: WatchContext, organizationId?: string): Promise<number> {
  const { db, clock, log, channels } = ctx
  const now = clock.now()
  const until = new Date(now.getTime() + RETRY_MS)
  const claimed = await templates.claimDue(db, { now, until, limit: LIMIT, organizationId })
  const known = await organizations.findMany(db, [...new Set(claimed.map((one) => one.organizationId))])
  const byHost = Map.groupBy(claimed, (template) => hostOfTemplate(channels, known, template))
  let changed = 0
  for (const [host, watched] of byHost) {
    const listed = await host?.list()
    if (listed?.outcome === 'answered') changed += await settleAll(ctx, watched, listed.value)
    else if (host)
      log.warn({ event: 'template.unanswered', accountSid: host.accountSid, ...listed }, 'the templates could not be looked at')
  }
  return changed
}

/** What was handed to an account that is not in use now is not looked at. */
function hostOfTemplate(
  channels: Channels,
  known: Awaited<ReturnType<typeof organizations.findMany>>,
  { organizationId, accountSid }: PushedTemplate,
): TemplateHost | undefined {
  const organization = known.get(organizationId)
  const host = organization && hostOf(channels, organization)
  return host?.accountSid === accountSid ? host : undefined
}

async function settleAll(ctx: WatchContext, watched: readonly PushedTemplate[], listed: readonly TemplateState[]): Promise<number> {
  const { db, clock, log } = ctx
  const bySid = new Map(listed.map((state) => [state.contentSid, state]))
  const now = clock.now()
  const approvedOf = new Set<string>()
  let changed = 0
  for (const template of watched) {
    const look = lookAt(template, bySid.get(template.contentSid), now)
    await templates.settle(db, template, look)
    if (look.status === template.status && look.category === template.category) continue
    changed += 1
    report(log, template, look)
    if (isUsable(look)) approvedOf.add(template.organizationId)
  }
  for (const organizationId of approvedOf) await releaseWaiting(ctx, organizationId, { reason: 'no_template' })
  return changed
}

/** What a look tells of a template; undefined: it is not there any more. */
function lookAt(template: PushedTemplate, state: TemplateState | undefined, now: Date): templates.Look {
  const { submittedAt } = template
  const seen = { status: state?.status ?? ('missing' as const), category: state?.category ?? template.category }
  const isAhead = (seen.status === 'missing' || seen.status === 'unsubmitted') && now.getTime() - submittedAt.getTime() < FRESH_MS
  const { status, category } = isAhead ? template : seen
  return {
    status,
    category,
    rejectionReason: status === 'rejected' ? (state?.rejectionReason ?? template.rejectionReason) : null,
    approvedAt: template.approvedAt ?? (isUsable({ status, category }) ? now : null),
    checkedAt: now,
    nextCheckAt: nextLook(status, submittedAt, now),
  }
}

function report(log: Log, { organizationId, kind, locale, status: before }: PushedTemplate, { status, category }: templates.Look): void {
  const seen = { organizationId, kind, locale, before, status, category }
  if (isUsable({ status, category })) log.info({ event: 'template.approved', ...seen }, 'a template may be used')
  else if (status === 'pending' || status === 'received')
    log.info({ event: 'template.under-review', ...seen }, 'a template is under review')
  else log.warn({ event: 'template.not-usable', ...seen }, 'a template may not be used: its messages wait')
}
