import type { Config } from '../config.ts'
import type { TemplateHost } from '../message/channel.ts'
import type { ReasonCode } from '../message/reason.ts'
import { SANDBOX, type TwilioAccount } from '../message/channels/twilio-whatsapp/account.ts'
import { callbackBaseOf } from '../message/channels/twilio-whatsapp/status-callback.ts'
import { type Probe, probeAccount } from '../message/channels/twilio-whatsapp/probe-account.ts'
import { probeMail } from '../platform/mailer.ts'
import { addressOf } from '../platform/database/open-database.ts'

/** What may be shown of an account, and a way to try it. */
export interface ShownAccount {
  /** AC12…ef */
  accountSid: string
  from: string
  apiUrl: string
  probe: () => Promise<Probe>
  /** What its templates are told apart by. */
  templates: Pick<TemplateHost, 'accountSid' | 'isSandbox'>
}

export type TwilioSetup =
  /** `hears` is whether the account's server can report to `publicUrl` what becomes of messages. */
  | { state: 'account'; account: ShownAccount; publicUrl: string; hears: boolean }
  | { state: 'half-set'; missing: string[] }
  /** Nothing is set. `account` is what the local emulator takes us for, where it runs. */
  | { state: 'emulator'; account: ShownAccount | undefined }

/** What an installation is set up with. Nothing in it is secret. */
export interface Setup {
  database: { kind: 'embedded' | 'postgres'; where: string }
  twilio: TwilioSetup
  /** Where letters are handed in; absent: nowhere. */
  mail?: { server: string; probe: () => Promise<string | undefined> } | undefined
}

/**
 * What would hold a reminder back, as far as this process can tell: with nothing set, the emulator is in the product's own process,
 * and elsewhere nobody knows whether it runs.
 */
export function certainObstacle({ twilio }: Setup, code: ReasonCode | undefined): ReasonCode | undefined {
  const isElsewhere = twilio.state === 'emulator' && twilio.account === undefined
  return isElsewhere && code !== 'no_template' ? undefined : code
}

export function setupOf(
  { databaseUrl, dataDir, twilio, publicUrl, mail }: Pick<Config, 'databaseUrl' | 'dataDir' | 'twilio' | 'publicUrl'> & Partial<Config>,
  emulator?: TwilioAccount,
): Setup {
  return {
    database: databaseUrl === undefined ? { kind: 'embedded', where: dataDir } : { kind: 'postgres', where: addressOf(databaseUrl) },
    twilio: twilioSetup(twilio, publicUrl, emulator),
    mail: mail && { server: new URL(mail.smtpUrl).host, probe: () => probeMail(mail.smtpUrl) },
  }
}

function twilioSetup(twilio: Config['twilio'], publicUrl: string, emulator: TwilioAccount | undefined): TwilioSetup {
  if (twilio === undefined) return { state: 'emulator', account: emulator && shownAccount(emulator) }
  if ('missing' in twilio) return { state: 'half-set', missing: twilio.missing }
  const hears = callbackBaseOf(publicUrl, twilio.apiUrl) !== undefined
  return { state: 'account', account: shownAccount(twilio), publicUrl, hears }
}

function shownAccount(account: TwilioAccount): ShownAccount {
  const { accountSid, from, apiUrl } = account
  return {
    accountSid: `${accountSid.slice(0, 4)}…${accountSid.slice(-2)}`,
    from,
    apiUrl,
    probe: () => probeAccount(account),
    templates: { accountSid, isSandbox: from === SANDBOX },
  }
}
