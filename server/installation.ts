import { type App, createApp } from './app.ts'
import type { Config } from './config.ts'
import type { Channels } from './message/channel.ts'
import { chooseChannel } from './message/channels/choose-channel.ts'
import type { WebhookSource } from './message/channels/twilio-whatsapp/genuine-webhook.ts'
import type { TwilioAccount } from './message/channels/twilio-whatsapp/account.ts'
import { twilioWhatsapp } from './message/channels/twilio-whatsapp/channel.ts'
import { type OwnAccounts, ownAccounts } from './message/channels/twilio-whatsapp/own-accounts.ts'
import { callbackBaseOf } from './message/channels/twilio-whatsapp/status-callback.ts'
import { atMostEvery } from './platform/at-most-every.ts'
import { systemClock } from './platform/clock.ts'
import { openDataDir } from './platform/data-dir/data-dir.ts'
import { takeLock } from './platform/data-dir/lock.ts'
import type { Database } from './platform/database/database.ts'
import { openEmbedded } from './platform/database/embedded.ts'
import { migrate } from './platform/database/migrate.ts'
import { openServerDatabase } from './platform/database/open-database.ts'
import { type Log, openLog } from './platform/log.ts'
import { mailerTo } from './platform/mailer.ts'
import { derivedKey, secretKeyOf } from './platform/secret-key.ts'
import { isKeyInUse } from './platform/secret-key-in-use.ts'

/** An open database as it was found: what there is before the app is made on it, and how to leave it. */
export interface Storage {
  database: Database
  log: Log
  close: () => Promise<void>
}

/** An open installation: the app on its database, and how to leave it. */
export interface Installation {
  app: App
  close: () => Promise<void>
}

export interface OpenOptions {
  say: (line: string) => void
  signal: AbortSignal
  /** The caller holds the data folder already. */
  holdsFolder?: boolean
  /** The local emulator, when this process runs it. */
  emulator?: TwilioAccount | undefined
  /** Where this process answers on this machine: the emulator tells it there, whatever address the world knows. */
  localUrl?: string | undefined
}

/** Takes the data folder, or connects to the server; the schema stays as it is. */
export async function openStorage(config: Config, { say, signal, holdsFolder = false }: OpenOptions): Promise<Storage> {
  const log = await openLog({ level: config.logLevel, format: config.logFormat })
  if (config.databaseUrl !== undefined) {
    const database = await openServerDatabase(config.databaseUrl, say, warner(log, 'database.connection-lost'), signal)
    return { database, log, close: () => database.close() }
  }
  const dataDir = openDataDir(config.dataDir)
  const release = holdsFolder ? () => undefined : await takeLock(dataDir)
  try {
    say('Opening the embedded database …')
    const database = await openEmbedded(dataDir.database)
    return { database, log, close: () => database.close().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}

/** Opens the database that the configuration names, brings its schema up to date and makes the app on it. */
export async function openInstallation(config: Config, options: OpenOptions): Promise<Installation> {
  const { database, log, close } = await openStorage(config, options)
  try {
    const migrated = await migrate(database.db)
    if (migrated.length > 0) options.say(`Database ready (${migrated.join(', ')}).`)
    const secretKey = secretKeyOf(config.secretKey, openDataDir(config.dataDir).secretKey)
    if (!(await isKeyInUse(database.db, secretKey))) log.warn({ event: 'secret-key.another' }, anotherKey)
    const accounts = accountsOf(config)
    const app = createApp({
      database,
      clock: systemClock,
      log,
      channels: channelsOf(config, options, accounts),
      accounts,
      emulatorPhone: options.emulator && `${options.emulator.apiUrl}/emulator/phone`,
      buttonKey: derivedKey(secretKey, 'buttons'),
      sessionKey: derivedKey(secretKey, 'sessions'),
      publicUrl: config.publicUrl,
      mailer: config.mail && mailerTo(config.mail.smtpUrl, config.mail.from, log),
      webhookSources: webhookSourcesOf(config, options),
      metricsToken: config.metricsToken,
    })
    return { app, close }
  } catch (error) {
    await close()
    throw error
  }
}

const anotherKey =
  'SECRET_KEY is another than at the latest start. Machines of one database need the same: else the answers of clients and the sessions of staff that one signs are refused by the other. If it was changed on purpose, everybody signs in again, and organizations connect their own Twilio accounts again.'

/** The accounts that organizations connected, as this installation keeps and reaches them. */
export function accountsOf({ secretKey, dataDir, twilioApiUrl, publicUrl }: Config): OwnAccounts {
  const key = derivedKey(secretKeyOf(secretKey, openDataDir(dataDir).secretKey), 'accounts')
  return ownAccounts({ key, apiUrl: twilioApiUrl, publicUrl })
}

/** A database that is away is heard of from every connection and many times a second: a few lines say as much. */
const WARN_EVERY_MS = 30_000

function warner(log: Log, event: string): (error: Error) => void {
  return atMostEvery(WARN_EVERY_MS, ({ message }, keptBack) => log.warn({ event, error: message, keptBack }, 'database or job engine'))
}

/** Whoever sends, also from a command, asks Twilio to report to the web process; the local emulator has one only in a process that runs both. */
function channelsOf({ twilio, publicUrl }: Config, { emulator, localUrl }: OpenOptions, accounts: OwnAccounts): Channels {
  const account = twilio && 'accountSid' in twilio ? { ...twilio, callbackBase: callbackBaseOf(publicUrl, twilio.apiUrl) } : undefined
  return chooseChannel({
    account: account && twilioWhatsapp(account),
    emulator: emulator && twilioWhatsapp({ ...emulator, callbackBase: localUrl }),
    own: accounts,
  })
}

/** While an account's token is being changed, two of them sign. */
export function webhookSourcesOf(
  { twilio, publicUrl }: Pick<Config, 'twilio' | 'publicUrl'>,
  { emulator, localUrl }: Pick<OpenOptions, 'emulator' | 'localUrl'>,
): WebhookSource[] {
  const own = twilio && 'accountSid' in twilio ? [twilio.authToken, twilio.previousAuthToken] : []
  const account = own.flatMap((authToken) => (authToken === undefined ? [] : [{ authToken, publicUrl }]))
  if (emulator === undefined) return account
  const known = [publicUrl, ...(localUrl === undefined ? [] : [localUrl])]
  return [...account, ...known.map((url) => ({ authToken: emulator.authToken, publicUrl: url }))]
}
