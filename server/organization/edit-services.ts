import { inTransaction } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import type { Service } from './offer.ts'
import { type OrganizationContext, refuse } from './organization.ts'
import * as services from './service-store.ts'

export interface ServiceInput {
  name?: string | undefined
  durationMinutes?: number | undefined
  price?: number | null | undefined
}

export async function createService(
  ctx: OrganizationContext,
  input: ServiceInput & { name: string; durationMinutes: number },
): Promise<Service> {
  const { name, durationMinutes, price = null } = input
  return inTransaction(ctx, async (tx) => {
    const id = newId()
    await services.insert(tx.db, { id, organizationId: tx.organizationId, name, durationMinutes, price, createdAt: tx.clock.now() })
    await tx.on.settingsChanged(tx, id)
    return findService(tx, id)
  })
}

/** Appointments already booked keep the duration and price they were booked with. */
export async function updateService(ctx: OrganizationContext, id: string, input: ServiceInput): Promise<Service> {
  return inTransaction(ctx, async (tx) => {
    await findService(tx, id)
    const change = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    if (Object.keys(change).length > 0) await services.update(tx.db, tx.organizationId, id, change)
    await tx.on.settingsChanged(tx, id)
    return findService(tx, id)
  })
}

export async function archiveService(ctx: OrganizationContext, id: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await findService(tx, id)
    await services.update(tx.db, tx.organizationId, id, { archivedAt: tx.clock.now() })
    await tx.on.settingsChanged(tx, id)
  })
}

export async function findService(ctx: OrganizationContext, id: string): Promise<Service> {
  return (await services.find(ctx.db, ctx.organizationId, id)) ?? refuse('not-found', 'There is no such service')
}
