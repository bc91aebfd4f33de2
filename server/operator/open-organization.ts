import { audit } from '../access/audit.ts'
import type { PersonContext } from '../access/standing.ts'
import { createOrganization, type NewOrganization } from '../organization/create-organization.ts'
import type { Organization } from '../organization/organization.ts'
import { inTransaction } from '../platform/database/database.ts'

/** Opens a business on the word of whoever runs the installation. Nobody belongs to it yet: the operator invites its owner. */
export async function openOrganization(ctx: PersonContext, given: NewOrganization): Promise<Organization> {
  return inTransaction(ctx, async (tx) => {
    const made = await createOrganization(tx, given)
    const by = { db: tx.db, clock: tx.clock, organizationId: made.id, actor: `operator:${ctx.user.id}` }
    await audit(by, { action: 'organization.made', subject: `organization:${made.id}`, detail: { slug: made.slug } })
    return made
  })
}
