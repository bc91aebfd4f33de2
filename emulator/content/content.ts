/** What WhatsApp thinks of a template. */
export type ApprovalStatus = 'unsubmitted' | 'received' | 'pending' | 'approved' | 'rejected' | 'paused' | 'disabled'
export type Category = 'UTILITY' | 'MARKETING' | 'AUTHENTICATION'

export interface Approval {
  readonly name: string
  readonly category: Category
  readonly status: ApprovalStatus
  readonly rejectionReason: string
  readonly allowCategoryChange: boolean
  readonly submittedAt: number
}

/** A content template of one account, or of the sandbox. Instants are epoch milliseconds. */
export interface Content {
  readonly sid: string
  /** null: the sandbox's own, which everybody may send. */
  readonly accountSid: string | null
  readonly friendlyName: string
  readonly language: string
  /** Default values, by name. */
  readonly variables: Readonly<Record<string, string>>
  /** As Twilio takes them: `{"twilio/quick-reply": {body, actions}}`. */
  readonly types: Readonly<Record<string, unknown>>
  readonly createdAt: number
  readonly updatedAt: number
  /** null until it is submitted. */
  readonly approval: Approval | null
  /** WhatsApp lost the translation of this language: 63027. */
  readonly languageMissing: boolean
}

export function isSubmitted({ approval }: Pick<Content, 'approval'>): boolean {
  return approval !== null && approval.status !== 'unsubmitted'
}
