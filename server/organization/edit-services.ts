import type { Context } from '../platform/context.ts'
import { newId } from '../platform/id.ts'
import type { Service } from './offer.ts'
import { refuse } from './organization.ts'
import * as services from './service-store.ts'

export interface ServiceInput {
  name?: string | undefined
  durationMinutes?: number | undefined
  price?: number | null | undefined
}

export async function createService(ctx: Context, input: ServiceInput & { name: string; durationMinutes: number }): Promise<Service> {
  const id = newId()
  await services.insert(ctx.db, {
    id,
    organizationId: ctx.organizationId,
    name: input.name,
    durationMinutes: input.durationMinutes,
    price: input.price ?? null,
    createdAt: ctx.clock.now(),
  })
  return findService(ctx, id)
}

/** Appointments already booked keep the duration and price they were booked with. */
export async function updateService(ctx: Context, id: string, input: ServiceInput): Promise<Service> {
  await findService(ctx, id)
  const change = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
  if (Object.keys(change).length > 0) await services.update(ctx.db, ctx.organizationId, id, change)
  return findService(ctx, id)
}

export async function archiveService(ctx: Context, id: string): Promise<void> {
  await findService(ctx, id)
  await services.update(ctx.db, ctx.organizationId, id, { archivedAt: ctx.clock.now() })
}

export async function findService(ctx: Context, id: string): Promise<Service> {
  return (await services.find(ctx.db, ctx.organizationId, id)) ?? refuse('not-found', 'There is no such service')
}
