import type { Organization } from '../organization/organization.ts'
import type { ReasonCode } from './reason.ts'

/** What a channel is handed: where to, what, and the attempt it belongs to. */
export interface Outgoing {
  attemptId: string
  to: string
  body: string
  /** The approved template whose filled-in text the body is; absent, the body goes as free text. */
  template?: TemplateUse | undefined
}

/** An approved template and a value for each of its numbers. */
export interface TemplateUse {
  contentSid: string
  variables: Record<string, string>
}

/**
 * What came of one request. `accepted`: the provider has it. `rejected`: it certainly was not sent, and why.
 * `retry`: it certainly was not sent, and later may work, though not before `afterMs`. `uncertain`: nobody knows; never replayed blindly.
 */
export type Delivery =
  | { outcome: 'accepted'; providerId: string }
  | { outcome: 'rejected'; errorCode: number }
  | { outcome: 'retry'; errorCode: number | null; afterMs?: number | undefined }
  | { outcome: 'uncertain'; errorCode: number | null }

/** What may have been taken: asked for by whom it went to and what it said, since an instant a little before it was sent. */
export interface Question {
  to: string
  body: string
  since: Date
}

/** A message that the provider holds, and how it stands, in the provider's own word. */
export interface Found {
  providerId: string
  status: string
  errorCode: number | null
}

/** Whoever writes, under one name everywhere, and how many messages a second the provider takes from them. */
export interface Sender {
  id: string
  accountSid: string
  /** A number in E.164, or the messaging service that chooses one. */
  from: string
  perSecond: number
}

/** A way to reach people. It never throws: what happens outside is a value. */
export interface Channel {
  sender: Sender
  /** Whether its provider is asked to report what becomes of what it takes. */
  readonly reports: boolean
  send(outgoing: Outgoing): Promise<Delivery>
  /** All that it took from this sender that fits the question, the oldest first, whichever attempts they belong to. */
  find(question: Question): Promise<Asked<Found[]>>
  /** Asks what became of a message that the provider took. */
  look(providerId: string): Promise<Asked<Standing>>
  /** Where its templates are approved; absent where it needs none. */
  templates?: TemplateHost
}

/** How a message stands at the provider, in its own word. The price is what it costs: a positive decimal. */
export interface Standing {
  status: string
  errorCode: number | null
  price: string | null
  priceUnit: string | null
}

/** How WhatsApp's approval of a template stands. */
export const approvals = ['unsubmitted', 'received', 'pending', 'approved', 'rejected', 'paused', 'disabled'] as const
export type Approval = (typeof approvals)[number]

/** A template as it is handed in: numbered variables with a sample for each, and quick-reply buttons. */
export interface TemplateDraft {
  /** Lowercase letters, digits and underscores; the same words have the same name. */
  name: string
  language: string
  body: string
  samples: Record<string, string>
  buttons: readonly { title: string; payload: string }[]
}

export interface TemplateState {
  contentSid: string
  name: string
  status: Approval
  category: string | null
  rejectionReason: string | null
}

/** What came of a question to the provider: it never throws. */
export type Asked<T> = { outcome: 'answered'; value: T } | { outcome: 'refused'; errorCode: number } | { outcome: 'unreachable' }

/** Where templates are made and approved. Templates belong to the account, not to an organization. */
export interface TemplateHost {
  accountSid: string
  /** Twilio's shared sandbox number: it knows no templates but its own. */
  isSandbox: boolean
  /** The product's own emulator: templates are handed in there without anybody's asking. */
  isLocal: boolean
  /** Every template of ours there, by name: what a crash left half-made is found again. */
  list(): Promise<Asked<TemplateState[]>>
  create(draft: TemplateDraft): Promise<Asked<{ contentSid: string }>>
  submit(contentSid: string, name: string): Promise<Asked<{ status: Approval }>>
}

/** Whose account a channel is. */
export type ChannelSource = 'organization' | 'installation' | 'emulator'

/** Which channel serves an organization now, or why none does. */
export type ChannelChoice =
  { channel: Channel; source: ChannelSource } | { unavailable: Extract<ReasonCode, 'not_configured' | 'demo_organization'> }

/** Whom a channel is chosen for. */
export type Served = Pick<Organization, 'id' | 'demo' | 'twilioAccount'>

export interface Channels {
  of(organization: Served): ChannelChoice
}
