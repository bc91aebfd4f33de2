import type { Locale } from '../calendar/locale.ts'
import { type Phone, phoneVariants } from '../phone/phone.ts'
import type { Context } from '../platform/context.ts'
import { newId } from '../platform/id.ts'
import type { Client } from './client.ts'
import * as clients from './store.ts'

export interface NewClient {
  name: string
  phone: Phone | null
  email?: string | null | undefined
  locale?: Locale | null | undefined
}

/** The client who has this phone, as they are; else a new one. Without a phone there is nobody to find, so always a new one. */
export async function findOrCreateClient(ctx: Context, input: NewClient): Promise<Client> {
  if (input.phone !== null) {
    const known = await clients.findByPhone(ctx.db, ctx.organizationId, phoneVariants(input.phone))
    if (known) return known
  }
  return clients.insertOrFind(ctx.db, {
    id: newId(),
    organizationId: ctx.organizationId,
    name: input.name,
    phone: input.phone,
    email: input.email ?? null,
    locale: input.locale ?? null,
    createdAt: ctx.clock.now(),
  })
}
