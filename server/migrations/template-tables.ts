import type { At, Json, Maybe, MaybeAt } from './columns.ts'

/** What organizations write, and what they handed to WhatsApp of it. */
export interface TemplateTables {
  template: TemplateTable
  templateWording: TemplateWordingTable
  templatePush: TemplatePushTable
}

export interface TemplateWordingTable {
  organizationId: string
  kind: string
  locale: 'es' | 'en' | 'pt-BR'
  body: string
  updatedAt: At
}

export interface TemplateTable {
  organizationId: string
  accountSid: string
  kind: string
  locale: 'es' | 'en' | 'pt-BR'
  fingerprint: string
  name: string
  body: string
  buttons: Json<readonly { action: 'confirm' | 'move' | 'decline'; title: string }[]>
  contentSid: string
  status: 'unsubmitted' | 'received' | 'pending' | 'approved' | 'rejected' | 'paused' | 'disabled' | 'missing'
  category: Maybe<string>
  rejectionReason: Maybe<string>
  submittedAt: At
  approvedAt: MaybeAt
  checkedAt: MaybeAt
  nextCheckAt: At
}

interface TemplatePushTable {
  organizationId: string
  asked: boolean
  dueAt: At
}
