import { isTimeZone } from '../calendar/zone.ts'
import { parsePhone } from '../phone/phone.ts'
import { inTransaction } from '../platform/database/database.ts'
import { newId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import * as locations from './location-store.ts'
import type { Location } from './offer.ts'
import { type Organization, type OrganizationContext, refuse } from './organization.ts'
import * as organizations from './store.ts'

export interface LocationInput {
  name?: string | undefined
  address?: string | null | undefined
  timeZone?: string | undefined
  phone?: string | null | undefined
}

export async function createLocation(ctx: OrganizationContext, input: LocationInput & { name: string }): Promise<Location> {
  return inTransaction(ctx, async (tx) => {
    const organization = await ownOrganization(tx)
    const checked = check(organization, input)
    const id = newId()
    await locations.insert(tx.db, {
      ...checked,
      id,
      name: input.name,
      timeZone: input.timeZone ?? organization.timeZone,
      organizationId: tx.organizationId,
      createdAt: tx.clock.now(),
    })
    await tx.on.settingsChanged(tx, id, id)
    return found(await locations.find(tx.db, tx, id))
  })
}

/** When the zone changes, what was agreed stays: 15:00 is 15:00, at another instant, and the plan follows. */
export async function updateLocation(ctx: OrganizationContext, id: string, input: LocationInput): Promise<Location> {
  return inTransaction(ctx, async (tx) => {
    const organization = await ownOrganization(tx)
    const before = found(await locations.findForUpdate(tx.db, tx, id))
    const change = check(organization, input)
    if (Object.keys(change).length > 0) await locations.update(tx.db, tx.organizationId, id, change)
    const after = found(await locations.find(tx.db, tx, id))
    if (after.timeZone !== before.timeZone) await tx.on.zoneChanged(tx, id)
    await tx.on.settingsChanged(tx, id, id)
    return after
  })
}

/** Takes a location out of every list. Refused while appointments are ahead there; what took place keeps it. */
export async function archiveLocation(ctx: OrganizationContext, id: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    found(await locations.findForUpdate(tx.db, tx, id))
    await tx.on.locationLeaves(tx, id)
    await locations.update(tx.db, tx.organizationId, id, { archivedAt: tx.clock.now() })
    await tx.on.settingsChanged(tx, id, id)
  })
}

function check(organization: Organization, { phone, ...input }: LocationInput) {
  if (input.timeZone !== undefined && !isTimeZone(input.timeZone)) {
    throw new Refusal('invalid', 'timeZone: unknown', [{ path: 'timeZone', message: 'Use an IANA time zone, such as America/Bogota' }])
  }
  const parsed = phone === undefined ? {} : { phone: phone === null ? null : parsePhone(phone, organization.country) }
  return Object.fromEntries(Object.entries({ ...input, ...parsed }).filter(([, value]) => value !== undefined))
}

async function ownOrganization(ctx: OrganizationContext): Promise<Organization> {
  return (await organizations.findAndHold(ctx.db, ctx.organizationId)) ?? refuse('not-found', 'There is no such organization')
}

function found(location: Location | undefined): Location {
  return location ?? refuse('not-found', 'There is no such location')
}
