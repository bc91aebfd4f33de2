import { parsePhone, phoneVariants } from '../phone/phone.ts'
import type { Locale } from '../calendar/locale.ts'
import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import * as organizations from '../organization/store.ts'
import { type Client, type ClientContext, type Consent, refuse } from './client.ts'
import * as consents from './consent-store.ts'
import * as clients from './store.ts'

export interface ClientInput {
  name?: string | undefined
  phone?: string | null | undefined
  email?: string | null | undefined
  locale?: Locale | null | undefined
  notes?: string | null | undefined
  whatsapp?: { consent?: Consent | undefined } | undefined
}

/** Adds a client; a phone that somebody has already is refused and names nobody. */
export async function createClient(ctx: ClientContext, input: ClientInput & { name: string }): Promise<Client> {
  return inTransaction(ctx, async (tx) => {
    const phone = await ownPhone(tx, input.phone ?? null)
    const id = newId()
    if (phone) await refuseTaken(tx, phone, id)
    const client = await clients.insertOrFind(tx.db, {
      id,
      organizationId: tx.organizationId,
      name: input.name,
      phone,
      email: input.email ?? null,
      locale: input.locale ?? null,
      notes: input.notes ?? null,
      whatsappConsent: input.whatsapp?.consent ?? 'unknown',
      createdAt: tx.clock.now(),
    })
    if (client.id !== id) refusePhoneTaken()
    if (client.whatsapp.consent !== 'unknown') await recordConsent(tx, client)
    await tx.on.clientSaved(tx, id)
    return client
  })
}

/** Adds what a client's consent is now to its history, on the word of whoever asks. */
export async function recordConsent(ctx: Context, { id, whatsapp: { consent } }: Client): Promise<void> {
  const { organizationId, actor } = ctx
  await consents.record(ctx.db, { organizationId, clientId: id, at: ctx.clock.now(), consent, source: actor })
}

/** Reads a phone as people write it in the organization's country. */
export async function ownPhone(ctx: Context, written: string | null) {
  if (written === null) return null
  const organization = (await organizations.find(ctx.db, ctx.organizationId)) ?? refuse('not-found', 'There is no such organization')
  return parsePhone(written, organization.country)
}

/** Refuses a phone, in any of its forms, that another client has. */
export async function refuseTaken(ctx: Context, phone: Parameters<typeof phoneVariants>[0], exceptId: string): Promise<void> {
  const other = await clients.findByPhone(ctx.db, ctx.organizationId, phoneVariants(phone))
  if (other && other.id !== exceptId) refusePhoneTaken()
}

function refusePhoneTaken(): never {
  return refuse('phone-taken', 'Another client has this phone', [{ path: 'phone', message: 'Look the client up by phone' }])
}
