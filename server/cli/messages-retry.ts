import type { Command } from 'commander'
import type { App } from '../app.ts'
import { countByCode, findRetriable, retryFailed } from '../message/retry-failed.ts'
import { retryMessage } from '../message/retry-message.ts'
import { Refusal } from '../platform/refusal.ts'
import { acting, type Told } from './command.ts'
import { knownMessage } from './known-message.ts'
import type { Host } from './host.ts'
import { age, wholeNumber } from './options.ts'
import { organizationBySlug, slugsOf } from './organization-by-slug.ts'
import { count } from './table.ts'
import { shownTo } from './tell-message.ts'

interface RetryOptions {
  allFailed?: boolean
  org?: string
  code?: number
  since: number
  yes?: boolean
}

const DAY_MS = 24 * 3_600_000

export function addRetryMessages(group: Command, host: Host): void {
  const retry = group
    .command('retry')
    .description('send a message that failed once more, or all of an organization')
    .argument('[id]')
    .option('--all-failed', 'all that failed; tells which, and sends them with --yes')
    .option('--org <slug>', 'with --all-failed: whose')
    .option('--code <n>', 'with --all-failed: only those that failed with this code', wholeNumber(1, 999_999))
    .option('--since <age>', 'with --all-failed: written within, such as 3d', age, DAY_MS)
    .option('--yes', 'with --all-failed: send them')
  acting(host, retry, (app, id: string | undefined, options: RetryOptions) => {
    if (options.allFailed === true && id === undefined) return retryAll(app, options)
    if (options.allFailed === true || id === undefined) throw new Refusal('usage', 'Give the id of a message, or --all-failed --org <slug>')
    return retryOne(app, id)
  })
}

async function retryOne(app: App, id: string): Promise<Told> {
  const { organizationId } = await knownMessage(app, id)
  const queued = await retryMessage(app.contextFor(organizationId, 'cli'), id)
  const slugOf = await slugsOf(app, [queued])
  return { data: shownTo(queued, slugOf(queued), app.clock.now()), text: `Queued again. See: puntual messages show ${id}` }
}

async function retryAll(app: App, { org, code, since, yes = false }: RetryOptions): Promise<Told> {
  if (org === undefined) throw new Refusal('usage', '--all-failed: say whose with --org <slug>')
  const { id, slug } = await organizationBySlug(app, org)
  const ctx = app.contextFor(id, 'cli')
  const { found, more } = await findRetriable(ctx, { from: new Date(app.clock.now().getTime() - since), errorCode: code })
  const queued = yes ? await retryFailed(ctx, found) : []
  const data = { dryRun: !yes, organization: slug, failed: found.length, retried: queued.length, more, byCode: countByCode(found, 'en') }
  const which = data.byCode.map((of) => `  ${count(of.messages, 'message')}: ${of.title} (${of.code}). ${of.fix}`)
  const done = yes
    ? `Queued again: ${count(queued.length, 'message')}.`
    : `Would send again ${count(found.length, 'message')}; with --yes it does.`
  return { data, text: [...which, done, ...(more ? ['There are more: do it again.'] : [])].join('\n') }
}
