import type { Selectable } from 'kysely'
import type { LocalDateTime } from '../calendar/zone.ts'
import type { MessageTable } from '../migrations/tables.ts'
import type { Message } from './message.ts'

/** A message as the rest of the room knows it. */
export function fromRow(row: Selectable<MessageTable>): Message {
  return {
    id: row.id,
    organizationId: row.organizationId,
    appointmentId: row.appointmentId,
    clientId: row.clientId,
    kind: row.kind,
    status: row.status,
    urgent: row.urgent,
    form: row.form,
    templateOnly: row.templateOnly,
    toVariant: row.toVariant,
    mayHaveArrived: row.mayHaveArrived,
    locale: row.locale,
    body: row.body,
    recipient: { name: row.recipientName, phone: row.recipientPhone },
    localStart: row.localStart as LocalDateTime | null,
    usefulUntil: row.usefulUntil,
    waitingCode: row.waitingCode,
    reasonCode: row.reasonCode,
    errorCode: row.errorCode,
    providerId: row.providerId,
    reportsAsked: row.reportsAsked,
    price: row.price,
    priceUnit: row.priceUnit,
    createdAt: row.createdAt,
    nextAttemptAt: row.nextAttemptAt,
    sentAt: row.sentAt,
    deliveredAt: row.deliveredAt,
    readAt: row.readAt,
  }
}
