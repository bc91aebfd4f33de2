import type { Parts } from './approvals.ts'
import { followReview } from './approvals.ts'

/** Goes on with what an earlier run left under review. */
export function resumeApprovals(emulator: Parts): void {
  for (const { sid, approval } of emulator.contents.all()) {
    if (approval?.status === 'received' || approval?.status === 'pending') followReview(emulator, sid, approval.submittedAt)
  }
}
