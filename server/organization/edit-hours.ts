import { type LocalDateTime, toLocal } from '../calendar/zone.ts'
import { inTransaction } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import { findProfessional, mayTend } from './edit-professionals.ts'
import type { Absence, Week } from './hours.ts'
import * as hours from './hours-store.ts'
import * as locations from './location-store.ts'
import { type OrganizationContext, refuse } from './organization.ts'

export interface AbsenceInput {
  from: LocalDateTime
  to: LocalDateTime
  reason?: string | null | undefined
}

/** Far enough back for whoever corrects last month. */
const SHOWN_MS = 92 * 86_400_000

export async function findHours(ctx: OrganizationContext, whose: hours.Whose, id: string): Promise<{ weekly: Week }> {
  const isSeen = whose === 'professional' ? await findProfessional(ctx, id) : await locations.find(ctx.db, ctx, id)
  if (isSeen === undefined) return refuse('not-found', 'There is no such location')
  return (await hours.find(ctx.db, whose, ctx.organizationId, id)) ?? refuse('not-found', `There is no such ${whose}`)
}

/** Replaces a week as a whole. Appointments stay: hours bind whoever is offered a slot, not the staff. */
export async function setHours(ctx: OrganizationContext, whose: hours.Whose, id: string, weekly: Week): Promise<{ weekly: Week }> {
  return inTransaction(ctx, async (tx) => {
    await findHours(tx, whose, id)
    if (whose === 'professional') mayTend(tx, await findProfessional(tx, id))
    for (const [index, { locationId }] of (weekly ?? []).entries()) {
      if (locationId == null || (await locations.find(tx.db, tx, locationId)) !== undefined) continue
      refuse('invalid', 'There is no such location', [
        { path: `weekly.${index}.locationId`, message: 'Not a location of this organization' },
      ])
    }
    await hours.set(tx.db, whose, tx.organizationId, id, weekly)
    await tx.on.settingsChanged(tx, id)
    return findHours(tx, whose, id)
  })
}

/** Those that are not long over, the first first. */
export async function listAbsences(ctx: OrganizationContext, professionalId: string): Promise<Absence[]> {
  await findHours(ctx, 'professional', professionalId)
  const since = toLocal(new Date(ctx.clock.now().getTime() - SHOWN_MS), 'UTC')
  const found = await hours.absencesOf(ctx.db, ctx.organizationId, [professionalId], { from: since })
  return found.get(professionalId) ?? []
}

export async function addAbsence(ctx: OrganizationContext, professionalId: string, input: AbsenceInput): Promise<Absence> {
  return inTransaction(ctx, async (tx) => {
    mayTend(tx, await findProfessional(tx, professionalId))
    const { from, to } = input
    if (to <= from) refuse('invalid', 'An absence ends after it begins', [{ path: 'to', message: 'Give a time after from' }])
    const absence = { id: newId(), from, to, reason: input.reason ?? null }
    const { organizationId, clock } = tx
    await hours.addAbsence(tx.db, {
      id: absence.id,
      organizationId,
      professionalId,
      localFrom: from,
      localTo: to,
      reason: absence.reason,
      createdAt: clock.now(),
    })
    await tx.on.settingsChanged(tx, professionalId)
    return absence
  })
}

export async function removeAbsence(ctx: OrganizationContext, professionalId: string, id: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    mayTend(tx, await findProfessional(tx, professionalId))
    const removed = await hours.removeAbsence(tx.db, tx.organizationId, professionalId, id)
    if (!removed) refuse('not-found', 'There is no such absence')
    await tx.on.settingsChanged(tx, professionalId)
  })
}
