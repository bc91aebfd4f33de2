import { type App, createApp } from './app.ts'
import type { Config } from './config.ts'
import { chooseChannel, type InstalledChannels } from './message/channels/choose-channel.ts'
import { twilioWhatsapp } from './message/channels/twilio-whatsapp/channel.ts'
import { DELIVERY_QUEUE } from './message/message.ts'
import { systemClock } from './platform/clock.ts'
import { type DataDir, openDataDir } from './platform/data-dir/data-dir.ts'
import { takeLock } from './platform/data-dir/lock.ts'
import type { Database } from './platform/database/database.ts'
import { openEmbedded } from './platform/database/embedded.ts'
import { migrate } from './platform/database/migrate.ts'
import { openServerDatabase } from './platform/database/open-database.ts'
import { openJobs } from './platform/jobs.ts'
import { type Log, openLog } from './platform/log.ts'

/** An open installation: the app on its database, and how to leave it. */
export interface Installation {
  app: App
  close: () => Promise<void>
}

export interface OpenOptions {
  say: (line: string) => void
  signal: AbortSignal
  emulator?: InstalledChannels['emulator']
  dataDir?: DataDir
}

/** Opens the database that the configuration names, brings its schema up to date and makes the app on it. */
export async function openInstallation(config: Config, options: OpenOptions): Promise<Installation> {
  const log = await openLog({ level: config.logLevel, format: config.logFormat })
  const release = config.databaseUrl === undefined ? await takeLock(options.dataDir ?? openDataDir(config.dataDir)) : () => undefined
  try {
    const database = await openDatabase(config, options, log)
    const migrated = await migrate(database.db)
    if (migrated.length > 0) options.say(`Database ready (${migrated.join(', ')}).`)
    const jobs = openJobs(database, (error) => log.warn({ event: 'jobs.error', error: error.message }, 'job engine'))
    await jobs.start([DELIVERY_QUEUE])
    const account = config.twilio && 'accountSid' in config.twilio ? twilioWhatsapp(config.twilio) : undefined
    const app = createApp({ database, jobs, clock: systemClock, log, channels: chooseChannel({ account, emulator: options.emulator }) })
    return { app, close: () => close(app, release) }
  } catch (error) {
    release()
    throw error
  }
}

async function openDatabase(config: Config, { say, signal, dataDir }: OpenOptions, log: Log): Promise<Database> {
  if (config.databaseUrl !== undefined) {
    const onError = (error: Error): void => log.warn({ event: 'database.connection-lost', error: error.message }, 'database')
    return openServerDatabase(config.databaseUrl, say, onError, signal)
  }
  say('Opening the embedded database …')
  return openEmbedded((dataDir ?? openDataDir(config.dataDir)).database)
}

async function close(app: App, release: () => void): Promise<void> {
  await app.jobs.stop()
  await app.database.close()
  release()
}
