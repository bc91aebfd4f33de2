import type { Asked, TemplateHost, TemplateState } from '../../message/channel.ts'
import { releaseWaiting } from '../../message/release-waiting.ts'
import type { Organization } from '../../organization/organization.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Db } from '../../platform/database/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { notificationOf } from '../catalogue.ts'
import { copyOf, draftOf, nameOf } from './draft-template.ts'
import { isUsable, type TemplateKey } from './pushed-template.ts'
import { nextLook } from './next-look.ts'
import { type Standing, standingsOf } from './standing.ts'
import * as templates from './template-store.ts'

export interface PushContext {
  db: Db
  clock: Clock
}

/** What came of handing in one template. */
export type Pushed = TemplateKey &
  (
    | { outcome: 'pushed'; name: string; contentSid: string; status: TemplateState['status']; rejectionReason: string | null }
    | { outcome: 'refused'; errorCode: number }
    | { outcome: 'unreachable' }
  )

/**
 * Hands in every kind that is switched on, in every language. What is there already, left by a crash or made by another
 * organization of the account, is taken over; what is under review or decided is left alone. Each template's outcome is told.
 */
export async function pushTemplates(ctx: PushContext, organization: Organization, host: TemplateHost | undefined): Promise<Pushed[]> {
  refuseWithoutHost(host)
  const standings = await wantedOf(ctx.db, organization, host)
  const listed = await host.list()
  if (listed.outcome !== 'answered') return standings.map(({ kind, locale }) => ({ kind, locale, ...listed }))
  const known = [...listed.value]
  const pushed: Pushed[] = []
  for (const standing of standings) pushed.push(await push(ctx, organization.id, host, standing, known))
  // Another organization of the account may have had them approved long ago.
  if (pushed.some((one) => one.outcome === 'pushed' && one.status === 'approved'))
    await releaseWaiting(ctx, organization.id, { reason: 'no_template' })
  return pushed
}

export type TemplateRefusal = 'not-configured' | 'sandbox'

/** Refuses what nothing can be submitted to. */
export function refuseWithoutHost(host: TemplateHost | undefined): asserts host is TemplateHost {
  if (host === undefined) {
    return refuse('not-configured', 'There is no Twilio account to submit templates to; see: puntual doctor')
  }
  if (host.isSandbox) {
    return refuse('sandbox', 'The sandbox number knows only its own templates; set TWILIO_WHATSAPP_FROM to a sender of your own')
  }
}

function refuse(code: TemplateRefusal, message: string): never {
  throw new Refusal(code, message)
}

async function wantedOf(db: Db, { id, whatsapp }: Organization, { accountSid }: TemplateHost): Promise<Standing[]> {
  const standings = (await standingsOf(db, new Map([[id, accountSid]]))).get(id) ?? []
  return standings.filter(({ kind }) => whatsapp[notificationOf(kind).switchedBy])
}

async function push(
  { db, clock }: PushContext,
  organizationId: string,
  host: TemplateHost,
  standing: Standing,
  known: TemplateState[],
): Promise<Pushed> {
  const { kind, locale, words, fingerprint, current } = standing
  const found = await findOrCreate(host, standing, known)
  if (found.outcome !== 'answered') return { kind, locale, ...found }
  const submitted = await submit(host, found.value)
  // What was made but could not be submitted is written down all the same; the next push goes on from there.
  const state = submitted.outcome === 'answered' ? submitted.value : found.value
  known.splice(known.indexOf(found.value), 1, state)
  const now = clock.now()
  const submittedAt = state === found.value && current?.contentSid === state.contentSid ? current.submittedAt : now
  const approvedAt = current?.approvedAt ?? (isUsable(state) ? now : null)
  const row = { organizationId, accountSid: host.accountSid, kind, locale, fingerprint, words, ...state, submittedAt, approvedAt }
  await templates.save(db, { ...row, checkedAt: now, nextCheckAt: nextLook(state.status, submittedAt, now) })
  if (submitted.outcome !== 'answered') return { kind, locale, ...submitted }
  const { name, contentSid, status, rejectionReason } = state
  return { kind, locale, outcome: 'pushed', name, contentSid, status, rejectionReason }
}

/** The best there is of this text, or a new one. */
async function findOrCreate(host: TemplateHost, standing: Standing, known: TemplateState[]): Promise<Asked<TemplateState>> {
  const { kind, locale, words, fingerprint, current } = standing
  const [best] = known.filter(({ name }) => copyOf(name, fingerprint) !== undefined).sort((a, b) => rankOf(a) - rankOf(b))
  if (best) return { outcome: 'answered', value: best }
  const lost = current === undefined ? 0 : (copyOf(current.name, fingerprint) ?? 0)
  const name = nameOf(kind, locale, fingerprint, lost + 1)
  const created = await host.create(draftOf(name, locale, words))
  if (created.outcome !== 'answered') return created
  const made: TemplateState = { ...created.value, name, status: 'unsubmitted', category: null, rejectionReason: null }
  known.push(made)
  return { outcome: 'answered', value: made }
}

async function submit(host: TemplateHost, state: TemplateState): Promise<Asked<TemplateState>> {
  if (state.status !== 'unsubmitted') return { outcome: 'answered', value: state }
  const submitted = await host.submit(state.contentSid, state.name)
  if (submitted.outcome !== 'answered') return submitted
  return { outcome: 'answered', value: { ...state, ...submitted.value } }
}

const ranks = ['approved', 'pending', 'received', 'unsubmitted', 'paused', 'disabled', 'rejected'] as const

function rankOf(state: TemplateState): number {
  return isUsable(state) ? -1 : ranks.indexOf(state.status)
}
