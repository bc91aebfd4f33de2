import type { Context } from '../../platform/context.ts'
import * as organizations from '../../organization/store.ts'
import type { Organization } from '../../organization/organization.ts'
import * as requests from './push-request-store.ts'
import { type Pushed, pushTemplates } from './push-templates.ts'
import { hostOf, standingsOf } from './standing.ts'
import { wereHandedIn } from './usable-templates.ts'
import type { WatchContext } from './watch-templates.ts'

const MINUTE_MS = 60_000
/** When a host that did not answer, or answered that something is wrong, is tried again. */
const RETRY_MS = 5 * MINUTE_MS
const LIMIT = 20

/** Has the worker hand in an organization's templates. Not `asked` for by anybody: only where that was begun already. */
export async function requestPush({ db, clock, organizationId }: Pick<Context, 'db' | 'clock' | 'organizationId'>, asked: boolean) {
  await requests.add(db, { organizationId, asked, dueAt: clock.now() })
}

/** The local emulator may have forgotten what was handed in, or the version of our words may be another. */
export async function requestPushOfAll({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
  await requests.addForAll(db, clock.now())
}

/** Hands in what was requested. What could not be, is tried again; each template's outcome stands in the log. */
export async function pushRequested(ctx: WatchContext): Promise<void> {
  const now = ctx.clock.now()
  const until = new Date(now.getTime() + RETRY_MS)
  const claimed = await requests.claimDue(ctx.db, { now, until, limit: LIMIT })
  const known = await organizations.findMany(
    ctx.db,
    claimed.map(({ organizationId }) => organizationId),
  )
  for (const request of claimed) {
    const organization = known.get(request.organizationId)
    const pushed = organization === undefined ? [] : await pushOf(ctx, organization, request.asked)
    for (const one of pushed) report(ctx, request.organizationId, one)
    if (pushed.every(({ outcome }) => outcome === 'pushed')) await requests.remove(ctx.db, request)
  }
}

/** The sandbox knows only its own templates; and nothing is sent to WhatsApp for approval that nobody wanted there. */
async function pushOf(ctx: WatchContext, organization: Organization, asked: boolean): Promise<Pushed[]> {
  const host = hostOf(ctx.channels, organization)
  if (host === undefined || host.isSandbox) return []
  const isWanted = asked || (organization.whatsapp.enabled && (host.isLocal || (await isBegun(ctx, organization, host.accountSid))))
  return isWanted ? pushTemplates(ctx, organization, host) : []
}

async function isBegun({ db }: WatchContext, { id }: Organization, accountSid: string): Promise<boolean> {
  return wereHandedIn((await standingsOf(db, new Map([[id, accountSid]]))).get(id))
}

function report({ log }: WatchContext, organizationId: string, { kind, locale, ...what }: Pushed): void {
  const seen = { organizationId, kind, locale, ...what }
  if (what.outcome === 'pushed') log.info({ event: 'template.pushed', ...seen }, 'a template was handed in')
  else log.warn({ event: 'template.not-pushed', ...seen }, 'a template could not be handed in')
}
