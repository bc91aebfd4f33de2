import { withoutChannel } from '../ledger/message.ts'
import type { Rules } from '../rules/rules.ts'
import type { Content } from './content.ts'
import { beginsNoConversation, listOf, shownType } from './content-type.ts'
import { isUnitedStates } from './united-states.ts'

export type TemplateFault = 63016 | 63021 | 63027 | 63040 | 63041 | 63042 | 63049

interface Situation {
  /** Whether the client wrote to this sender within the last 24 hours. */
  readonly insideWindow: boolean
  readonly rules: Pick<Rules, 'templates'>
  /** With or without channel. */
  readonly to: string
}

const MOST_BUTTONS_UNAPPROVED = 3

const withdrawn = { rejected: 63040, paused: 63041, disabled: 63042 } as const

/** Why WhatsApp does not deliver a message made of this template; null: it does. */
export function templateVerdict(content: Content, { insideWindow, rules, to }: Situation): TemplateFault | null {
  const { type } = shownType(content)
  if (!insideWindow && beginsNoConversation(type)) return 63016
  return (rules.templates ? approvalFault(content, insideWindow) : null) ?? marketingFault(content, rules, to)
}

function approvalFault(content: Content, insideWindow: boolean): TemplateFault | null {
  const status = content.approval?.status ?? 'unsubmitted'
  if (status === 'rejected' || status === 'paused' || status === 'disabled') return withdrawn[status]
  if (content.languageMissing && status !== 'unsubmitted') return 63027
  if (status === 'approved') return null
  return insideWindow ? freeFormFault(content) : 63016
}

/** To somebody who wrote, what is not approved goes as free-form content. */
function freeFormFault(content: Content): TemplateFault | null {
  const { type, fields } = shownType(content)
  return type === 'twilio/quick-reply' && listOf(fields['actions']).length > MOST_BUTTONS_UNAPPROVED ? 63021 : null
}

/** Nobody in the United States gets marketing templates, inside the window or not. */
function marketingFault({ approval }: Content, { templates }: Pick<Rules, 'templates'>, to: string): TemplateFault | null {
  const isSentAsTemplate = approval?.status === 'approved' || !templates
  return isSentAsTemplate && approval?.category === 'MARKETING' && isUnitedStates(withoutChannel(to)) ? 63049 : null
}
