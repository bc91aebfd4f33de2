import { Option } from 'commander'
import type { App } from '../app.ts'
import { type Role, roles } from '../access/role.ts'
import { replacePassword } from '../access/replace-password.ts'
import * as users from '../access/user-store.ts'
import { enrol } from '../member/enrol.ts'
import * as members from '../member/store.ts'
import { Refusal } from '../platform/refusal.ts'
import { acting, type AddCommand, type Told } from './command.ts'
import type { Host } from './host.ts'
import { organizationBySlug } from './organization-by-slug.ts'
import { table } from './table.ts'

interface CreateOptions {
  email: string
  name?: string
  org?: string
  role?: Role
  location?: string[]
  professional?: string
  operator?: boolean
}

export const addUsers: AddCommand = (program, host) => {
  const group = program.command('users').description('people who sign in')

  const create = group
    .command('create')
    .description('let somebody sign in; the password is read from stdin')
    .requiredOption('--email <address>', 'what they sign in with')
    .option('--name <name>', 'as colleagues read it; by default what stands before the @')
    .option('--org <slug>', 'where they work')
    .addOption(new Option('--role <role>', 'as what they work there').choices(roles))
    .option('--location <id...>', 'where alone they see and touch anything; by default at every location')
    .option('--professional <id>', 'whose column is theirs; a professional needs one')
    .addOption(new Option('--operator', 'they run this installation: every organization is theirs to see').conflicts(['org', 'role']))
  acting(host, create, async (app, options: CreateOptions) => {
    const position = options.operator === true ? undefined : await positionOf(app, options)
    const password = await passwordOf(host)
    const { user, isNew } = await enrol(app.contextFor, { db: app.database.db, clock: app.clock }, { ...options, password, position })
    const { id, email, operator } = user
    const place = { organization: options.org ?? null, role: options.role ?? null }
    const known = isNew ? '' : ' They signed in before, with a password of their own, which stays.'
    return { data: { id, email, operator, ...place, isNew }, text: `${email} may sign in.${known}` }
  })

  const set = group
    .command('set-password')
    .description('give somebody another password, read from stdin; whoever was signed in with the old one is out')
    .requiredOption('--email <address>', 'what they sign in with')
  acting(host, set, async (app, { email }: { email: string }) => {
    const user = await replacePassword({ db: app.database.db, clock: app.clock, actor: 'cli' }, email, await passwordOf(host))
    return { data: { id: user.id, email: user.email }, text: `${user.email} signs in with the new password.` }
  })

  acting(host, group.command('list').description('everybody who signs in, and where they belong'), list)
}

async function passwordOf({ io }: Host): Promise<string> {
  return (await io.stdin()).replace(/\r?\n$/, '')
}

async function positionOf(app: App, { org, role, location, professional }: CreateOptions) {
  if (org === undefined || role === undefined) throw new Refusal('usage', 'Say where and as what: --org SLUG --role ROLE; or --operator')
  const { id, locale } = await organizationBySlug(app, org)
  return { organizationId: id, locale, role, locationIds: location ?? null, professionalId: professional ?? null }
}

async function list({ database: { db } }: App): Promise<Told> {
  const places = await members.everyPlace(db)
  const everybody = (await users.list(db)).map((user) => ({
    ...user,
    memberships: places.filter(({ userId }) => userId === user.id).map(({ slug, role }) => ({ organization: slug, role })),
  }))
  const rows = everybody.map(({ email, name, operator, memberships }) => [
    email,
    name,
    operator ? 'yes' : '',
    memberships.map(({ organization, role }) => `${organization} (${role})`).join(', '),
  ])
  return { data: everybody, text: table(['E-MAIL', 'NAME', 'OPERATOR', 'WHERE'], rows) }
}
