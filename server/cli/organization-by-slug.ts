import type { App } from '../app.ts'
import { everyOrganization, type Organization, type Whose } from '../organization/organization.ts'
import * as organizations from '../organization/store.ts'
import { whole } from '../platform/context.ts'
import { Refusal } from '../platform/refusal.ts'

export async function organizationBySlug(app: App, slug: string): Promise<Organization> {
  const organization = await organizations.findBySlug(app.database.db, slug)
  if (organization === undefined) throw new Refusal('not-found', `There is no organization ${slug}; see: puntual orgs list`)
  return organization
}

/** The operator of an installation sees every organization unless told to look at one. */
export async function whoseOf(app: App, slug: string | undefined): Promise<Whose> {
  return slug === undefined ? everyOrganization : whole((await organizationBySlug(app, slug)).id)
}

/** The short name of each of these organizations. */
export async function slugsOf(
  app: App,
  owned: readonly { organizationId: string }[],
): Promise<(one: { organizationId: string }) => string> {
  const known = await organizations.findMany(app.database.db, [...new Set(owned.map(({ organizationId }) => organizationId))])
  return ({ organizationId }) => known.get(organizationId)?.slug ?? ''
}
