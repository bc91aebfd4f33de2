import type { Locale } from '../calendar/locale.ts'
import type { Context } from '../platform/context.ts'
import { type FieldFault, Refusal } from '../platform/refusal.ts'
import type { Phone } from '../phone/phone.ts'

/** Whether we may write: only `withdrawn` stops the notices of one's own appointments. */
export const consents = ['granted', 'unknown', 'withdrawn'] as const
export type Consent = (typeof consents)[number]

/** Who comes, and to whom we write: one per organization and phone. */
export interface Client {
  id: string
  name: string
  phone: Phone | null
  email: string | null
  locale: Locale | null
  /** What whoever serves them should know. */
  notes: string | null
  whatsapp: {
    consent: Consent
    /** Where they write from: their number, perhaps in another form, or an id instead of one. Null: not heard from yet. */
    address: string | null
  }
}

/** Where to write to somebody: where they write from, else their phone; null where neither is known. */
export function whatsappAddressOf({ phone, whatsapp }: Pick<Client, 'phone' | 'whatsapp'>): string | null {
  return whatsapp.address ?? phone
}

/** What happens elsewhere, in the same transaction, when a client can or may be written to otherwise than before. */
export interface ClientListeners {
  clientChanged(ctx: Context, clientId: string): Promise<void>
  /** Whatever of them was written down. */
  clientSaved(ctx: Context, clientId: string): Promise<void>
  /** Their words and names kept elsewhere go too. */
  clientErased(ctx: Context, clientId: string): Promise<void>
}

export type ClientContext = Context & { on: ClientListeners }

export type ClientRefusal = 'not-found' | 'phone-taken' | 'invalid'

export function refuse(code: ClientRefusal, message: string, faults: FieldFault[] = []): never {
  throw new Refusal(code, message, faults)
}
