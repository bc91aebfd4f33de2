import { Refusal } from '../platform/refusal.ts'
import type { Check } from './checks/check.ts'
import { checkDatabase, checkMigrations, checkSecretKey, checkWorker, noDatabase } from './checks/database-checks.ts'
import { checkMail } from './checks/mail-checks.ts'
import { checkOrganizations } from './checks/organization-checks.ts'
import { checkOwnAccounts } from './checks/own-account-checks.ts'
import { checkSenders } from './checks/sender-checks.ts'
import { checkTemplates } from './checks/template-checks.ts'
import { checkTwilio } from './checks/twilio-checks.ts'
import { type AddCommand, telling, type Told } from './command.ts'
import type { Found, Host } from './host.ts'

export const addDoctor: AddCommand = (program, host) => {
  const command = program.command('doctor').description('look at everything that messages need, live; each red line says what to do')
  telling(host, command, async (tell) => {
    const examine = (found: Found | undefined, fault?: Refusal) => tell(async () => describe(await checkAll(host, found, fault)))
    try {
      return await host.withStorage({ make: false }, (found) => examine(found))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return examine(undefined, error)
    }
  })
}

async function checkAll(host: Host, found: Found | undefined, fault: Refusal | undefined): Promise<Check[]> {
  const setup = host.setup()
  const twilio = await checkTwilio(setup)
  if (found === undefined) return [noDatabase(setup, fault), ...twilio]
  const { database, clock, accounts } = found
  const checks = [await checkDatabase(setup, database), await checkMigrations(database)]
  if (checks.some(({ ok }) => !ok)) return [...checks, ...twilio]
  const now = clock.now()
  const businesses = [...(await checkOrganizations(database.db, setup, now)), ...(await checkTemplates(database.db, setup, now))]
  const own = await checkOwnAccounts(database.db, accounts)
  const ways = [...twilio, ...own, ...(await checkSenders(database.db)), ...(await checkMail(setup))]
  const ours = [await checkSecretKey(database, host.secretKey()), await checkWorker(database, now)]
  return [...checks, ...ours, ...ways, ...businesses]
}

function describe(checks: Check[]): Told {
  const ok = checks.every((check) => check.ok)
  const widest = Math.max(...checks.map(({ name }) => name.length))
  const lines = checks.flatMap(({ ok: good, name, detail, fix }) => [
    `${good ? '✓' : '✗'} ${name.padEnd(widest)}  ${detail}`,
    ...(fix === undefined ? [] : [`  ${' '.repeat(widest)}  → ${fix}`]),
  ])
  return { data: { ok, checks }, text: lines.join('\n'), exit: ok ? 0 : 1 }
}
