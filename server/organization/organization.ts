import type { Locale } from '../calendar/locale.ts'
import type { Context, Within } from '../platform/context.ts'
import type { Sealed } from '../platform/sealed.ts'
import { Refusal, type FieldFault } from '../platform/refusal.ts'

/** The notices of an organization, each under its switch and all under `enabled`. */
export interface WhatsappSettings {
  enabled: boolean
  senderName: string
  confirmationEnabled: boolean
  reminder24hEnabled: boolean
  reminder1hEnabled: boolean
  cancellationEnabled: boolean
  rescheduleEnabled: boolean
  quietHours: { from: string; to: string } | null
  monthlyBudgetUsd: number | null
  /** Whether «No puedo» cancels the appointment; otherwise the staff is to decide. */
  clientsMayCancel: boolean
}

/** A business: the wall between tenants. `country` is ISO 3166-1 alpha-2, `currency` ISO 4217. */
export interface Organization {
  id: string
  name: string
  slug: string
  locale: Locale
  timeZone: string
  country: string
  currency: string
  demo: boolean
  /** How long messages, and what clients wrote, are kept. */
  retentionDays: number
  whatsapp: WhatsappSettings
  /** A Twilio account of its own; undefined: the installation's serves it. */
  twilioAccount: Sealed | undefined
}

/** Said on purpose by the operator, who serves them all; nobody gets here by forgetting an id. */
export const everyOrganization = Symbol('every organization')
export type Whose = Within | typeof everyOrganization

/** What happens elsewhere, in the same transaction, when the rules of an organization change. */
export interface OrganizationListeners {
  policyChanged(ctx: Context): Promise<void>
  zoneChanged(ctx: Context, locationId: string): Promise<void>
  /** Refuses while something ahead is to take place there. */
  locationLeaves(ctx: Context, id: string): Promise<void>
  /** Refuses while something still needs them and nobody has said what is to become of it. */
  professionalLeaves(ctx: Context, id: string, succession: Succession): Promise<void>
  /** Whatever of its data or offer was changed, by its id; and the location that it concerns alone. */
  settingsChanged(ctx: Context, id: string, locationId?: string): Promise<void>
}

/** What is to become of the appointments ahead of somebody who leaves: nobody has said, they keep them, or somebody takes them over. */
export interface Succession {
  keep?: boolean | undefined
  reassignTo?: string | undefined
}

export type OrganizationContext = Context & { on: OrganizationListeners }

export type OrganizationRefusal = 'not-found' | 'slug-taken' | 'invalid' | 'in-use' | 'limited'

export function refuse(code: OrganizationRefusal, message: string, faults: FieldFault[] = []): never {
  throw new Refusal(code, message, faults)
}
