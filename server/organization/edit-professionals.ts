import { inTransaction } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import * as locations from './location-store.ts'
import type { Professional } from './offer.ts'
import { type OrganizationContext, refuse } from './organization.ts'
import * as professionals from './professional-store.ts'

export interface ProfessionalInput {
  name?: string | undefined
  locationIds?: string[] | undefined
}

export async function createProfessional(ctx: OrganizationContext, input: ProfessionalInput & { name: string }): Promise<Professional> {
  return inTransaction(ctx, async (tx) => {
    const id = newId()
    await professionals.insert(tx.db, { id, organizationId: tx.organizationId, name: input.name, createdAt: tx.clock.now() })
    await placeProfessional(tx, id, input.locationIds ?? [])
    await tx.on.settingsChanged(tx, id)
    return findProfessional(tx, id)
  })
}

export async function updateProfessional(ctx: OrganizationContext, id: string, input: ProfessionalInput): Promise<Professional> {
  return inTransaction(ctx, async (tx) => {
    await findProfessional(tx, id)
    if (input.name !== undefined) await professionals.update(tx.db, tx.organizationId, id, { name: input.name })
    if (input.locationIds !== undefined) await placeProfessional(tx, id, input.locationIds)
    await tx.on.settingsChanged(tx, id)
    return findProfessional(tx, id)
  })
}

export async function archiveProfessional(ctx: OrganizationContext, id: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    await findProfessional(tx, id)
    await professionals.update(tx.db, tx.organizationId, id, { archivedAt: tx.clock.now() })
    await tx.on.settingsChanged(tx, id)
  })
}

export async function findProfessional(ctx: OrganizationContext, id: string): Promise<Professional> {
  return (await professionals.find(ctx.db, ctx.organizationId, id)) ?? refuse('not-found', 'There is no such professional')
}

async function placeProfessional(ctx: OrganizationContext, id: string, locationIds: string[]): Promise<void> {
  for (const [index, locationId] of locationIds.entries()) {
    if ((await locations.find(ctx.db, ctx.organizationId, locationId)) === undefined) {
      refuse('invalid', 'There is no such location', [{ path: `locationIds.${index}`, message: 'Not a location of this organization' }])
    }
  }
  await professionals.placeAt(ctx.db, ctx.organizationId, id, [...new Set(locationIds)])
}
