import type { ColumnType, Generated } from 'kysely'
import type { At, Json, Maybe, MaybeAt } from './columns.ts'
import type { PeopleTables } from './people-tables.ts'
import type { MaybeWeek, ScheduleTables } from './schedule-tables.ts'
import type { TemplateTables } from './template-tables.ts'
import type { WorkTables } from './work-tables.ts'

/** PostgreSQL's numeric, kept exact: a decimal string. */
type Decimal = ColumnType<string | null, string | number | null | undefined, string | number | null>

interface Owned {
  organizationId: string
}

export interface OrganizationTable {
  id: string
  slug: string
  name: string
  locale: 'es' | 'en' | 'pt-BR'
  timeZone: string
  country: string
  currency: string
  demo: Generated<boolean>
  whatsappEnabled: Generated<boolean>
  whatsappSenderName: string
  whatsappConfirmationEnabled: Generated<boolean>
  whatsappReminder24hEnabled: Generated<boolean>
  whatsappReminder1hEnabled: Generated<boolean>
  whatsappCancellationEnabled: Generated<boolean>
  whatsappRescheduleEnabled: Generated<boolean>
  whatsappQuietHours: ColumnType<{ from: string; to: string } | null, string | null | undefined, string | null>
  whatsappMonthlyBudgetUsd: Decimal
  clientsMayCancel: Generated<boolean>
  retentionDays: Generated<number>
  /** Closed; read by whoever has the key. */
  twilioAccount: Maybe<string>
  twilioAccountAt: MaybeAt
  createdAt: At
}

export interface LocationTable extends Owned {
  id: string
  name: string
  address: Maybe<string>
  timeZone: string
  phone: Maybe<string>
  weeklyHours: MaybeWeek
  createdAt: At
  archivedAt: MaybeAt
}

export interface ServiceTable extends Owned {
  id: string
  name: string
  durationMinutes: number
  price: Decimal
  createdAt: At
  archivedAt: MaybeAt
}

export interface ProfessionalTable extends Owned {
  id: string
  name: string
  weeklyHours: MaybeWeek
  createdAt: At
  archivedAt: MaybeAt
}

export interface ProfessionalLocationTable extends Owned {
  professionalId: string
  locationId: string
}

export interface ClientTable extends Owned {
  id: string
  name: string
  phone: Maybe<string>
  email: Maybe<string>
  locale: Maybe<'es' | 'en' | 'pt-BR'>
  whatsappConsent: Generated<'granted' | 'unknown' | 'withdrawn'>
  whatsappAddress: Maybe<string>
  externalUserId: Maybe<string>
  notes: Maybe<string>
  lastInboundAt: MaybeAt
  createdAt: At
  erasedAt: MaybeAt
}

export interface AppointmentTable extends Owned {
  id: string
  locationId: string
  clientId: string
  clientName: string
  professionalId: Maybe<string>
  status: 'pending' | 'confirmed' | 'cancelled' | 'completed' | 'no_show'
  localStart: string
  timeZone: string
  startsAt: At
  endsAt: At
  notes: Maybe<string>
  clientResponse: Generated<'none' | 'confirmed' | 'declined'>
  revision: Generated<number>
  plannedAt: At
  createdAt: At
  updatedAt: At
}

export interface AppointmentServiceTable extends Owned {
  appointmentId: string
  position: number
  serviceId: string
  name: string
  durationMinutes: number
  price: Decimal
}

export interface AppointmentEventTable extends Owned {
  id: string
  appointmentId: string
  at: At
  actor: string
  action: string
  detail: Json<Record<string, unknown>>
  undo: ColumnType<unknown, string | null | undefined, string | null>
}

export interface MessageTable extends Owned {
  id: string
  appointmentId: Maybe<string>
  clientId: Maybe<string>
  kind: string
  channel: string
  status: 'queued' | 'sending' | 'uncertain' | 'sent' | 'delivered' | 'read' | 'failed' | 'skipped'
  urgent: boolean
  form: Generated<'text' | 'template'>
  contentSid: Maybe<string>
  templateOnly: Generated<boolean>
  toVariant: Maybe<string>
  mayHaveArrived: Generated<boolean>
  locale: 'es' | 'en' | 'pt-BR'
  body: string
  recipientName: string
  recipientPhone: Maybe<string>
  localStart: Maybe<string>
  /** There while it is queued. */
  nextAttemptAt: MaybeAt
  usefulUntil: MaybeAt
  waitingCode: Maybe<string>
  reasonCode: Maybe<string>
  errorCode: Maybe<number>
  providerId: Maybe<string>
  reportsAsked: Generated<boolean>
  price: Decimal
  priceUnit: Maybe<string>
  createdAt: At
  sentAt: MaybeAt
  deliveredAt: MaybeAt
  readAt: MaybeAt
}

export interface MessageEventTable extends Owned {
  id: string
  messageId: string
  at: At
  type: string
  detail: Json<Record<string, unknown>>
}

export interface AttemptTable extends Owned {
  id: string
  messageId: string
  startedAt: At
  leaseUntil: At
  settledAt: MaybeAt
  outcome: Maybe<'accepted' | 'rejected' | 'retry' | 'uncertain'>
  providerId: Maybe<string>
  errorCode: Maybe<number>
  sender: Maybe<string>
  nextLookAt: MaybeAt
  silences: Generated<number>
}

export interface MessageCallbackTable extends Owned {
  id: string
  messageId: string
  attemptId: string
  receivedAt: At
  providerId: string
  status: string
  errorCode: Maybe<number>
  form: Json<Record<string, string | string[]>>
}

export interface ReminderTable extends Owned {
  id: string
  appointmentId: string
  kind: string
  localStart: string
  dueAt: At
  status: 'pending' | 'sent' | 'skipped' | 'cancelled'
  reasonCode: Maybe<string>
  messageId: Maybe<string>
  createdAt: At
  updatedAt: At
}

export interface ConsentEventTable extends Owned {
  id: string
  clientId: string
  at: At
  consent: 'granted' | 'unknown' | 'withdrawn'
  source: string
}

export interface InboundMessageTable extends Owned {
  id: string
  providerId: string
  fromAddress: string
  body: string
  buttonPayload: Maybe<string>
  answersProviderId: Maybe<string>
  clientId: Maybe<string>
  appointmentId: Maybe<string>
  meaning: string
  answerMessageId: Maybe<string>
  receivedAt: At
}

export interface IdempotencyTable extends Owned {
  method: string
  path: string
  key: string
  bodyHash: string
  status: Maybe<number>
  response: ColumnType<unknown, string | null | undefined, string | null>
  createdAt: At
}

/** The shape of the database, as the numbered migrations beside this file leave it. */
export interface Tables extends WorkTables, PeopleTables, ScheduleTables, TemplateTables {
  organization: OrganizationTable
  location: LocationTable
  service: ServiceTable
  professional: ProfessionalTable
  professionalLocation: ProfessionalLocationTable
  client: ClientTable
  appointment: AppointmentTable
  appointmentService: AppointmentServiceTable
  appointmentEvent: AppointmentEventTable
  message: MessageTable
  messageEvent: MessageEventTable
  attempt: AttemptTable
  messageCallback: MessageCallbackTable
  reminder: ReminderTable
  consentEvent: ConsentEventTable
  inboundMessage: InboundMessageTable
  idempotency: IdempotencyTable
  installation: { key: string; value: Json<unknown>; createdAt: At }
}
