import { sql } from 'kysely'
import type { Db } from '../platform/database/database.ts'
import type { Channel, TemplateUse } from './channel.ts'
import type { Message } from './message.ts'
import * as messages from './store.ts'

export interface Leaving {
  message: Message
  to: string
  body: string
  template: TemplateUse | undefined
  channel: Pick<Channel, 'reports'>
}

/** What is about to leave, to whom, in what words and form: many held messages in one statement. */
export async function markSending(db: Db, leaving: readonly Leaving[]): Promise<void> {
  if (leaving.length === 0) return
  const given = leaving.map(({ message, to, body, template, channel }) => ({
    id: message.id,
    organization_id: message.organizationId,
    phone: to,
    body,
    form: template === undefined ? 'text' : 'template',
    content_sid: template?.contentSid ?? null,
    reports_asked: channel.reports,
  }))
  await sql`update message set status = 'sending', next_attempt_at = null, body = given.body, recipient_phone = given.phone, waiting_code = null,
      form = given.form, content_sid = given.content_sid, reports_asked = given.reports_asked
    from json_to_recordset(${JSON.stringify(given)}::json) 
      as given (id uuid, organization_id uuid, phone text, body text, form text, content_sid text, reports_asked boolean)
    where message.id = given.id and message.organization_id = given.organization_id and message.status = 'queued'`.execute(db)
}

/** What leaves in the transaction that writes it down. */
export async function insertSending(db: Db, leaving: readonly Leaving[]): Promise<void> {
  await messages.insertMany(
    db,
    leaving.map(({ message, to, body, template, channel }) => ({
      id: message.id,
      organizationId: message.organizationId,
      appointmentId: message.appointmentId,
      clientId: message.clientId,
      kind: message.kind,
      channel: 'whatsapp',
      status: 'sending',
      urgent: message.urgent,
      locale: message.locale,
      body,
      form: message.form,
      contentSid: template?.contentSid ?? null,
      reportsAsked: channel.reports,
      recipientName: message.recipient.name,
      recipientPhone: to,
      localStart: message.localStart,
      usefulUntil: message.usefulUntil,
      createdAt: message.createdAt,
    })),
  )
}

/**
 * The provider took them: many messages in one statement, wherever they stood, but for those of which as much is known already.
 * Answers the ids of those that it changed.
 */
export async function markSent(db: Db, sent: readonly { message: Message; providerId: string }[], sentAt: Date): Promise<Set<string>> {
  if (sent.length === 0) return new Set()
  const given = sent.map(({ message, providerId }) => ({
    id: message.id,
    organization_id: message.organizationId,
    provider_id: providerId,
  }))
  const { rows } = await sql<{
    id: string
  }>`update message set status = 'sent', next_attempt_at = null, provider_id = given.provider_id, sent_at = ${sentAt},
      error_code = null, reason_code = null, waiting_code = null
    from json_to_recordset(${JSON.stringify(given)}::json) as given (id uuid, organization_id uuid, provider_id text)
    where message.id = given.id and message.organization_id = given.organization_id
      and message.status in ('queued', 'sending', 'uncertain', 'failed', 'skipped')
    returning message.id`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
