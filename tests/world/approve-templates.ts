import type { App } from '../../server/app.ts'
import type { TemplateHost } from '../../server/message/channel.ts'
import { pushTemplates } from '../../server/notification/templates/push-templates.ts'
import { hostOf } from '../../server/notification/templates/standing.ts'
import type { Organization } from '../../server/organization/organization.ts'
import { knock } from './twin.ts'

/** Hands in an organization's templates and has the emulator approve them all. */
export async function approveTemplates(
  world: { app: App; twilio: string },
  organization: Organization,
  host: TemplateHost | undefined = hostOf(world.app.channels, organization),
): Promise<void> {
  if (host === undefined) throw new Error('This world has no account to submit templates to')
  const pushed = await pushTemplates(world.app.delivery, organization, host)
  for (const one of pushed) {
    if (one.outcome !== 'pushed') throw new Error(`${one.kind} in ${one.locale}: ${one.outcome}`)
    await knock(world.twilio, 'templates', { sid: one.contentSid, status: 'approved' })
  }
  // The second time finds them approved.
  await pushTemplates(world.app.delivery, organization, host)
}
