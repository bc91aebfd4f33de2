import { createApiKey } from '../access/create-api-key.ts'
import { isRole, roles } from '../access/role.ts'
import { Refusal } from '../platform/refusal.ts'
import { acting, type AddCommand } from './command.ts'
import { organizationBySlug } from './organization-by-slug.ts'

export const addApiKeys: AddCommand = (program, host) => {
  const keys = program.command('api-keys').description('keys for the API')
  const create = keys
    .command('create')
    .description('make a key; it is shown once')
    .requiredOption('--org <slug>', 'whose organization')
    .requiredOption('--name <name>', 'what it is for')
    .option('--role <role>', roles.join(' | '), 'admin')
  acting(host, create, async (app, options: { org: string; name: string; role: string }) => {
    const { role, name } = options
    if (!isRole(role)) throw new Refusal('invalid', `--role: use ${roles.join(', ')}`)
    const organization = await organizationBySlug(app, options.org)
    const key = await createApiKey({ db: app.database.db, clock: app.clock }, { organizationId: organization.id, name, role })
    return { data: { key, role, name, organization: organization.slug }, text: key }
  })
}
