import { Option } from 'commander'
import { createApiKey } from '../access/create-api-key.ts'
import { type Role, roles } from '../access/role.ts'
import { revokeApiKey } from '../access/revoke-api-key.ts'
import * as apiKeys from '../access/store.ts'
import { isId } from '../platform/id.ts'
import { Refusal } from '../platform/refusal.ts'
import { acting, type AddCommand } from './command.ts'
import { organizationBySlug } from './organization-by-slug.ts'
import { table } from './table.ts'

interface CreateOptions {
  org: string
  name: string
  role: Role
}

export const addApiKeys: AddCommand = (program, host) => {
  const keys = program.command('api-keys').description('keys for the API')

  const create = keys
    .command('create')
    .description('make a key; it is shown once')
    .requiredOption('--org <slug>', 'whose organization')
    .requiredOption('--name <name>', 'what it is for')
    .addOption(new Option('--role <role>', 'what it may do').choices(roles).default('admin'))
  acting(host, create, async (app, { org, name, role }: CreateOptions) => {
    const organization = await organizationBySlug(app, org)
    const key = await createApiKey({ db: app.database.db, clock: app.clock, actor: 'cli' }, { organizationId: organization.id, name, role })
    return { data: { key, role, name, organization: organization.slug }, text: key }
  })

  const list = keys.command('list').description('the keys of an organization').requiredOption('--org <slug>', 'whose organization')
  acting(host, list, async (app, { org }: { org: string }) => {
    const { id } = await organizationBySlug(app, org)
    const found = await apiKeys.list(app.database.db, id)
    const rows = found.map((key) => [
      key.id,
      key.name,
      key.role,
      `…${key.hint}`,
      day(key.createdAt),
      day(key.lastUsedAt),
      day(key.revokedAt),
    ])
    return { data: found, text: table(['ID', 'NAME', 'ROLE', 'ENDS IN', 'MADE', 'LAST USED', 'REVOKED'], rows) }
  })

  const revoke = keys
    .command('revoke')
    .description('end a key: from now on it opens nothing')
    .argument('<id>', 'as `api-keys list` shows it')
    .requiredOption('--org <slug>', 'whose organization')
  acting(host, revoke, async (app, id: string, { org }: { org: string }) => {
    const organization = await organizationBySlug(app, org)
    const revoked = isId(id) && (await revokeApiKey(app.contextFor(organization.id, 'cli'), id))
    if (!revoked) throw new Refusal('not-found', `There is no such key in use; see: puntual api-keys list --org ${org}`)
    return { data: { id, revoked: true }, text: 'Revoked.' }
  })
}

const day = (at: Date | null): string => at?.toISOString().slice(0, 10) ?? '–'
