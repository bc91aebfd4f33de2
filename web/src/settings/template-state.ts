import type { Template } from './read-templates.ts'

export type TemplateState = 'approved' | 'underReview' | 'unsubmitted' | 'rejected' | 'paused' | 'disabled' | 'missing'

/** WhatsApp's words for it, as few as people need. */
export function stateOf({ status }: Template): TemplateState {
  return status === 'received' || status === 'pending' ? 'underReview' : status
}

const troubled: ReadonlySet<TemplateState> = new Set(['rejected', 'disabled', 'missing'])

/** Green, waiting, or in need of somebody. */
export function toneOf(state: TemplateState): 'good' | 'waiting' | 'bad' | 'plain' {
  if (state === 'approved') return 'good'
  if (troubled.has(state)) return 'bad'
  return state === 'unsubmitted' ? 'plain' : 'waiting'
}
