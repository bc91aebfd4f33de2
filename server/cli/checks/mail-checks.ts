import type { Setup } from '../setup.ts'
import { type Check, green, red } from './check.ts'

/** A line for the mail server, where there is one; without, invitations and lost passwords are links to copy. */
export async function checkMail({ mail }: Setup): Promise<Check[]> {
  if (mail === undefined) return []
  const fault = await mail.probe()
  if (fault === undefined) return [green('mail', `${mail.server} takes our letters`)]
  return [red('mail', `${mail.server}: ${fault}`, 'Check SMTP_URL. Until then copy the links of invitations and lost passwords')]
}
