import { isUnderReview, type TemplateStatus } from './pushed-template.ts'

const SOONEST_MS = 2_000
const LATEST_MS = 3_600_000
/** WhatsApp may pause or re-categorise at any time; an account is asked for all of its templates at once. */
const SETTLED_MS = 6 * 3_600_000

/** Under review: as long again as it has waited so far, from seconds to an hour. Decided: four times a day. */
export function nextLook(status: TemplateStatus, submittedAt: Date, now: Date): Date {
  const waited = now.getTime() - submittedAt.getTime()
  const wait = isUnderReview(status) ? Math.min(Math.max(waited, SOONEST_MS), LATEST_MS) : SETTLED_MS
  return new Date(now.getTime() + wait)
}
