import { createOrganization } from '../organization/create-organization.ts'
import type { Organization } from '../organization/organization.ts'
import * as organizations from '../organization/store.ts'
import { parseOrganizationChange } from '../organization/routes.ts'
import { updateOrganization } from '../organization/update-organization.ts'
import { Refusal } from '../platform/refusal.ts'
import { acting, type AddCommand } from './command.ts'
import { organizationBySlug } from './organization-by-slug.ts'
import { table } from './table.ts'

interface CreateOptions {
  name: string
  slug: string
  timeZone?: string
  locale?: string
  country?: string
  currency?: string
}

export const addOrgs: AddCommand = (program, host) => {
  const orgs = program.command('orgs').description('organizations and their switches')

  const create = orgs
    .command('create')
    .description('open a business')
    .requiredOption('--name <name>', 'as clients know it')
    .requiredOption('--slug <slug>', 'its short name in addresses, such as peluqueria-xyz')
    .option('--time-zone <zone>', 'IANA, such as America/Bogota; by default the country’s')
    .option('--locale <locale>', 'es | en | pt-BR')
    .option('--country <code>', 'two letters', 'CO')
    .option('--currency <code>', 'three letters; by default the country’s')
  acting(host, create, async (app, options: CreateOptions) => {
    const made = await createOrganization({ db: app.database.db, clock: app.clock }, options)
    return { data: made, text: describe(made) }
  })

  acting(host, orgs.command('list').description('all organizations'), async (app) => {
    const all = await organizations.list(app.database.db)
    const rows = all.map(({ slug, name, timeZone, whatsapp }) => [slug, name, timeZone, whatsapp.enabled ? 'on' : 'off'])
    return { data: all, text: table(['SLUG', 'NAME', 'TIME ZONE', 'WHATSAPP'], rows) }
  })

  const show = orgs.command('show').description('one organization and its switches').argument('<slug>')
  acting(host, show, async (app, slug: string) => {
    const found = await organizationBySlug(app, slug)
    return { data: found, text: describe(found) }
  })

  const set = orgs
    .command('set')
    .description('change settings, such as whatsapp.enabled=true whatsapp.senderName="Peluquería XYZ"')
    .argument('<slug>')
    .argument('<key=value...>')
  acting(host, set, async (app, slug: string, pairs: string[]) => {
    const { id } = await organizationBySlug(app, slug)
    const changed = await updateOrganization(app.contextFor(id, 'cli'), parseOrganizationChange(nest(pairs)))
    return { data: changed, text: describe(changed) }
  })
}

/** `whatsapp.enabled=true` → `{ whatsapp: { enabled: true } }`. JSON where it is JSON, text otherwise. */
function nest(pairs: readonly string[]): Record<string, unknown> {
  const nested: Record<string, unknown> = {}
  for (const pair of pairs) {
    const [, path, value] = /^([\w.]+)=(.*)$/s.exec(pair) ?? []
    if (path === undefined || value === undefined) throw new Refusal('invalid', `"${pair}": write key=value`)
    const keys = path.split('.')
    const last = keys.pop() ?? path
    let at = nested
    for (const key of keys) at = (at[key] ??= {}) as Record<string, unknown>
    at[last] = isText(path) ? value : read(value)
  }
  return nested
}

/** A business may be called "1984" or "true": names stay the text they are. */
const isText = (path: string): boolean => path === 'name' || path === 'whatsapp.senderName'

function read(value: string): unknown {
  try {
    return JSON.parse(value) as unknown
  } catch {
    return value
  }
}

function describe({ whatsapp, twilioAccount, ...organization }: Organization): string {
  const switches = Object.entries(whatsapp).map(([key, value]) => [`whatsapp.${key}`, JSON.stringify(value)])
  const account = ['twilioAccount', twilioAccount === undefined ? 'the installation’s' : 'its own']
  const rows = [...Object.entries(organization).map(([key, value]) => [key, String(value)]), account, ...switches]
  return table(['SETTING', 'VALUE'], rows)
}
