import type { OwnAccounts } from '../../message/channels/twilio-whatsapp/own-accounts.ts'
import { failureOf } from '../../message/failure.ts'
import * as organizations from '../../organization/store.ts'
import type { Organization } from '../../organization/organization.ts'
import type { Db } from '../../platform/database/database.ts'
import { type Check, green, red } from './check.ts'

const AT_ONCE = 8

/** One line for each Twilio account that an organization connected, found out by asking with it. */
export async function checkOwnAccounts(db: Db, accounts: () => OwnAccounts): Promise<Check[]> {
  const connected = (await organizations.list(db)).filter(({ twilioAccount }) => twilioAccount !== undefined)
  const checks: Check[] = []
  for (let done = 0; done < connected.length; done += AT_ONCE) {
    checks.push(...(await Promise.all(connected.slice(done, done + AT_ONCE).map((one) => checkAccount(one, accounts())))))
  }
  return checks
}

async function checkAccount({ slug, twilioAccount }: Organization, accounts: OwnAccounts): Promise<Check> {
  const name = `account ${slug}`
  const account = accounts.open(twilioAccount)
  if (account === undefined) {
    const fix = 'Start with the SECRET_KEY it was connected with, or connect it again in the settings'
    return red(name, 'its own Twilio account cannot be read: SECRET_KEY is another than it was', fix)
  }
  const found = await accounts.probe(account)
  switch (found.outcome) {
    case 'unreachable':
      return red(name, `Twilio does not answer (${found.cause})`, 'Check TWILIO_API_URL and this machine’s way to the internet')
    case 'refused': {
      const { code, title, fix } = failureOf(found.errorCode, 'en')
      return red(name, `its own Twilio account: ${title} (${code})`, fix)
    }
    case 'accepted':
      return green(name, 'its own Twilio account is accepted')
  }
}
