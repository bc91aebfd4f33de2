import * as locations from '../organization/location-store.ts'
import * as professionals from '../organization/professional-store.ts'
import type { Context } from '../platform/context.ts'
import { type Position, refuse } from './member.ts'

/** Refuses a place that nobody could work in: locations and professionals are the organization's own. */
export async function checkPosition(ctx: Context, { role, locationIds, professionalId }: Position): Promise<void> {
  for (const [index, id] of (locationIds ?? []).entries()) {
    if ((await locations.find(ctx.db, ctx, id)) === undefined) {
      refuse('invalid', 'There is no such location', [{ path: `locationIds.${index}`, message: 'Not a location of this organization' }])
    }
  }
  if (professionalId === null) {
    if (role !== 'professional') return
    refuse('invalid', 'A professional has a column', [{ path: 'professionalId', message: 'Say whose column is theirs' }])
  }
  if ((await professionals.find(ctx.db, ctx, professionalId)) === undefined) {
    const message = 'Not a professional of this organization'
    refuse('invalid', 'There is no such professional', [{ path: 'professionalId', message }])
  }
}
