import { startEmulator, type RunningEmulator } from 'puntual-whatsapp-twin'
import type { App } from '../app.ts'
import type { Config } from '../config.ts'
import { demoKey } from '../demo/demo-key.ts'
import { seedDemo } from '../demo/seed-demo.ts'
import * as demos from '../demo/installation-store.ts'
import { openInstallation } from '../installation.ts'
import { twilioWhatsapp } from '../message/channels/twilio-whatsapp/channel.ts'
import type { Channel } from '../message/channel.ts'
import { type DataDir, openDataDir } from '../platform/data-dir/data-dir.ts'
import { openDoor } from '../platform/data-dir/door.ts'
import { inTransaction } from '../platform/database/database.ts'
import { type HttpServer, listen } from '../platform/http-server.ts'
import { Refusal } from '../platform/refusal.ts'
import { derivedKey, secretKeyOf } from '../platform/secret-key.ts'
import { createWeb } from '../web.ts'
import { startWorker } from '../worker.ts'
import { runCommand } from './run-command.ts'
import { Leaving } from './leaving.ts'

export type Part = 'web' | 'worker'

type Say = (line: string) => void

/** Runs the product until it is told to end: web and worker in one process, or either alone. */
export async function start(config: Config, parts: readonly Part[], say: Say, signal: AbortSignal): Promise<Leaving> {
  const leaving = new Leaving()
  try {
    await open(config, parts, say, signal, leaving)
    return leaving
  } catch (error) {
    await leaving.leave()
    throw error
  }
}

async function open(config: Config, parts: readonly Part[], say: Say, signal: AbortSignal, leaving: Leaving): Promise<void> {
  const dataDir = openDataDir(config.dataDir)
  const web = parts.includes('web') ? await openPort(config, leaving) : undefined
  const secretKey = secretKeyOf(config.secretKey, dataDir.secretKey)
  const emulator = config.twilio === undefined && parts.length === 2 ? await openEmulator(config, dataDir, say, leaving) : undefined
  const channel = emulator && channelTo(emulator, secretKey)
  const { app, close } = await openInstallation(config, { say, signal, dataDir, emulator: channel })
  leaving.add(close)
  if (config.databaseUrl === undefined) leaving.add(await openFolder(app, dataDir))
  if (web) web.serve(createWeb(app).fetch)
  if (parts.includes('worker')) await openWorker(app, leaving)
  const demo = emulator && config.databaseUrl === undefined ? await openDemo(app, secretKey, say) : undefined
  report(config, say, { web, emulator, demo })
}

async function openWorker(app: App, leaving: Leaving): Promise<void> {
  const worker = await startWorker(app)
  leaving.add(() => worker.stop())
}

async function openPort({ host, port }: Config, leaving: Leaving): Promise<HttpServer> {
  const web = await listen(host, port)
  leaving.add(() => web.stop())
  return web
}

async function openEmulator({ emulatorPort }: Config, { ledger }: DataDir, say: Say, leaving: Leaving): Promise<RunningEmulator> {
  try {
    const emulator = await startEmulator({ ...(emulatorPort === undefined ? {} : { port: emulatorPort }), ledgerFile: ledger, log: say })
    leaving.add(() => emulator.stop())
    return emulator
  } catch (error) {
    throw new Refusal('port-taken', `The WhatsApp emulator did not start: ${(error as Error).message}. Example: EMULATOR_PORT=4011`)
  }
}

/** The emulator adopts whatever account shows itself first; this one is the installation's own. */
function channelTo({ url }: RunningEmulator, secretKey: string): Channel {
  const accountSid = `AC${derivedKey(secretKey, 'emulator-account').slice(0, 32)}`
  const authToken = derivedKey(secretKey, 'emulator-token').slice(0, 32)
  return twilioWhatsapp({ accountSid, authToken, from: '+14155238886', apiUrl: url })
}

/** While this process holds the folder, the commands of others run here. */
function openFolder(app: App, { socket }: DataDir): Promise<() => Promise<void>> {
  return openDoor(socket, (argv, io) => runCommand(argv, { io, withApp: (work) => work(app) }))
}

async function openDemo(app: App, secretKey: string, say: Say): Promise<string | undefined> {
  const { db } = app.database
  const known = await demos.findDemo(db)
  if (known !== undefined) return demoKey({ db, clock: app.clock }, secretKey, known)
  say('Laying out the demo: an organization with a week of appointments …')
  return inTransaction({ db, clock: app.clock }, async (tx) => {
    const { id } = await seedDemo({ ...tx, contextFor: app.contextFor })
    await demos.rememberDemo(tx.db, id, tx.clock.now())
    return demoKey(tx, secretKey, id)
  })
}

interface Reported {
  web: HttpServer | undefined
  emulator: RunningEmulator | undefined
  demo: string | undefined
}

function report(config: Config, say: Say, { web, emulator, demo }: Reported): void {
  say('')
  say('Puntual is running.')
  if (web) {
    say(`  Web        ${config.publicUrl}`)
    say(`  API        ${config.publicUrl}/api/v1   (reference: ${config.publicUrl}/api/docs)`)
  }
  if (emulator) say(`  Phone      ${emulator.url}/emulator/phone   (the clients’ WhatsApp, simulated on this machine)`)
  if (demo !== undefined) say(`  Demo key   ${demo}`)
  if (config.twilio && 'missing' in config.twilio) {
    say(`  WhatsApp   not configured: ${config.twilio.missing.join(' and ')} missing. Messages wait and say so.`)
  }
  say('Ctrl-C ends it.')
}
