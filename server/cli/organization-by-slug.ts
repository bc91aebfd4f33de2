import type { App } from '../app.ts'
import type { Organization } from '../organization/organization.ts'
import * as organizations from '../organization/store.ts'
import { Refusal } from '../platform/refusal.ts'

export async function organizationBySlug(app: App, slug: string): Promise<Organization> {
  const organization = await organizations.findBySlug(app.database.db, slug)
  if (organization === undefined) throw new Refusal('not-found', `There is no organization ${slug}; see: puntual orgs list`)
  return organization
}
