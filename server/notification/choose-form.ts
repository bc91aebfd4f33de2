import type { TemplateHost, TemplateUse } from '../message/channel.ts'
import type { Locale } from '../calendar/locale.ts'
import { fillIn, type TemplateValues, variablesOf } from './templates/template.ts'
import type { UsableTemplate } from './templates/usable-templates.ts'

/** The form a text leaves in; `undefined` when neither is allowed. */
export type Form = { body: string; template?: TemplateUse } | undefined

export interface FormFacts {
  /** Where templates are approved; absent, the channel takes any text at any time. */
  host: TemplateHost | undefined
  /** When the client last wrote to this organization. */
  lastInboundAt: Date | null
  now: Date
  /** Free text was refused already, whatever we think of the window. */
  templateOnly: boolean
  usable: UsableTemplate | undefined
  /** Whether free text that would be refused is not even tried. */
  templateRequired: boolean
  /** The words as free text. */
  text: () => string
  values: (locale: Locale) => TemplateValues
  /** What the buttons carry. */
  token: () => string
}

const WINDOW_MS = 24 * 3_600_000
/** Of the window we use this much less: the text still has to travel, and clocks differ. */
const MARGIN_MS = 5 * 60_000

/** Free text while WhatsApp allows it, for it says more; else an approved template. */
export function chooseForm({ host, lastInboundAt, now, templateOnly, usable, templateRequired, text, values, token }: FormFacts): Form {
  const isOpen = !templateOnly && lastInboundAt !== null && now.getTime() < lastInboundAt.getTime() + WINDOW_MS - MARGIN_MS
  if (host === undefined || (isOpen && !hasButtons(usable))) return { body: text() }
  if (usable !== undefined) {
    const given = values(usable.locale)
    const variables = variablesOf(usable.words, given, token())
    return { body: fillIn(usable.words.body, given), template: { contentSid: usable.contentSid, variables } }
  }
  return isOpen || !(templateRequired || templateOnly) ? { body: text() } : undefined
}

/** Its buttons are worth more than a freer text: with one tap the client answers. */
function hasButtons(usable: UsableTemplate | undefined): boolean {
  return usable !== undefined && usable.words.buttons.length > 0
}
