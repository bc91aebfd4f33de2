import type { LocalDateTime } from '../calendar/zone.ts'
import type { Brief } from './card-store.ts'

/**
 * The one message that says how an appointment stands with its client: one that failed, until something has reached them; else one
 * that still waits; else the latest. What spoke of another start says nothing of this one, and what a change took back nothing at all.
 */
export function chooseBrief(oldestFirst: readonly Brief[], localStart: LocalDateTime): Brief | undefined {
  const ofThisStart = oldestFirst.filter((one) => one.localStart === null || one.localStart === localStart)
  const said = ofThisStart.filter(({ reasonCode }) => reasonCode !== 'superseded' && reasonCode !== 'undone')
  const reached = said.findLastIndex(({ status }) => status === 'delivered' || status === 'read')
  const since = said.slice(reached + 1)
  return since.findLast(isFailed) ?? since.findLast(isWaiting) ?? said.at(-1)
}

const isFailed = ({ status }: Brief): boolean => status === 'failed'
const isWaiting = ({ status }: Brief): boolean => status === 'queued' || status === 'sending' || status === 'uncertain'
