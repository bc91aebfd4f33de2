import type { Context } from '../platform/context.ts'
import { inTransaction } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import * as locations from './location-store.ts'
import type { Professional } from './offer.ts'
import { type OrganizationContext, refuse, type Succession } from './organization.ts'
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
    const made = mayTend(tx, await findProfessional(tx, id))
    await tx.on.settingsChanged(tx, id)
    return made
  })
}

export async function updateProfessional(ctx: OrganizationContext, id: string, input: ProfessionalInput): Promise<Professional> {
  return inTransaction(ctx, async (tx) => {
    mayTend(tx, await findProfessional(tx, id))
    if (input.name !== undefined) await professionals.update(tx.db, tx.organizationId, id, { name: input.name })
    if (input.locationIds !== undefined) await placeProfessional(tx, id, input.locationIds)
    const after = mayTend(tx, await findProfessional(tx, id))
    await tx.on.settingsChanged(tx, id)
    return after
  })
}

/** Takes a professional out of every list. Their appointments ahead are handed over or kept as is said; what took place keeps them. */
export async function archiveProfessional(ctx: OrganizationContext, id: string, succession: Succession = {}): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    mayTend(tx, await findProfessional(tx, id))
    if (succession.reassignTo !== undefined) await findSuccessor(tx, id, succession.reassignTo)
    await tx.on.professionalLeaves(tx, id, succession)
    await professionals.update(tx.db, tx.organizationId, id, { archivedAt: tx.clock.now() })
    await tx.on.settingsChanged(tx, id)
  })
}

async function findSuccessor(ctx: OrganizationContext, id: string, successorId: string): Promise<void> {
  const path = 'reassignTo'
  if (successorId === id) refuse('invalid', 'Nobody takes over from themselves', [{ path, message: 'Choose another professional' }])
  if ((await professionals.find(ctx.db, ctx, successorId)) !== undefined) return
  refuse('invalid', 'There is no such professional', [{ path, message: 'Not a professional of this organization' }])
}

export async function findProfessional(ctx: Context, id: string): Promise<Professional> {
  return (await professionals.find(ctx.db, ctx, id)) ?? refuse('not-found', 'There is no such professional')
}

/** Whoever is limited to some locations looks after those who work there and nowhere else. */
export function mayTend({ scope: { locationIds } }: Context, professional: Professional): Professional {
  const elsewhere = professional.locationIds.length === 0 || professional.locationIds.some((id) => locationIds?.includes(id) === false)
  if (locationIds === null || !elsewhere) return professional
  return refuse('limited', 'This professional works, or would work, where you do not', [
    { path: 'locationIds', message: 'Name locations of yours, and no others' },
  ])
}

async function placeProfessional(ctx: OrganizationContext, id: string, locationIds: string[]): Promise<void> {
  for (const [index, locationId] of locationIds.entries()) {
    if ((await locations.find(ctx.db, ctx, locationId)) === undefined) {
      refuse('invalid', 'There is no such location', [{ path: `locationIds.${index}`, message: 'Not a location of this organization' }])
    }
  }
  await professionals.placeAt(ctx.db, ctx.organizationId, id, [...new Set(locationIds)])
}
