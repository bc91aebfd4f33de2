import { startEmulator, type RunningEmulator } from 'puntual-whatsapp-twin'
import type { App } from '../app.ts'
import type { Config } from '../config.ts'
import { inboundPath } from '../conversation/webhook-routes.ts'
import { awaitTemplates } from '../demo/await-templates.ts'
import { demoSenderNames, introduceClients } from '../demo/introduce-clients.ts'
import { openDemo } from '../demo/lay-out-demo.ts'
import { openInstallation } from '../installation.ts'
import { firstRunAddress } from '../member/begin.ts'
import { requestPushOfAll } from '../notification/templates/push-requested.ts'
import type { TwilioAccount } from '../message/channels/twilio-whatsapp/account.ts'
import { type DataDir, openDataDir } from '../platform/data-dir/data-dir.ts'
import { openDoor } from '../platform/data-dir/door.ts'
import { takeLock } from '../platform/data-dir/lock.ts'
import { type HttpServer, listen } from '../platform/http-server.ts'
import { Refusal } from '../platform/refusal.ts'
import { derivedKey, secretKeyOf } from '../platform/secret-key.ts'
import { putKeyInUse } from '../platform/secret-key-in-use.ts'
import { createStartingWeb, createWeb } from '../web.ts'
import { startWorker } from '../worker.ts'
import { updateInboundUrl } from './hear-emulator.ts'
import type { Host, Part, StartListener } from './host.ts'
import { Leaving } from './leaving.ts'
import { runCommand } from './run-command.ts'
import { setupOf } from './setup.ts'
import { welcomeFacts } from './welcome-facts.ts'

/** Runs the product until it is told to end: web and worker in one process, or either alone. */
export async function start(config: Config, parts: readonly Part[], listener: StartListener, signal: AbortSignal): Promise<Leaving> {
  const leaving = new Leaving()
  try {
    await open(config, parts, listener, signal, leaving)
    return leaving
  } catch (error) {
    await leaving.leave()
    throw error
  }
}

async function open(config: Config, parts: readonly Part[], listener: StartListener, signal: AbortSignal, leaving: Leaving): Promise<void> {
  const say = listener.progress
  const dataDir = openDataDir(config.dataDir)
  const runsEmulator = config.twilio === undefined && parts.length === 2
  // Before anything in the folder is opened: a second process would write the emulator's ledger anew under the first one's hands.
  if (runsEmulator || config.databaseUrl === undefined) await holdFolder(dataDir, leaving)
  const web = parts.includes('web') ? await openPort(config, leaving) : undefined
  const secretKey = secretKeyOf(config.secretKey, dataDir.secretKey)
  const localUrl = web && localUrlOf(config, web)
  const inboundUrl = localUrl === undefined ? undefined : localUrl + inboundPath
  const emulator = runsEmulator ? await openEmulator(config, dataDir, inboundUrl, say, leaving) : undefined
  const account = emulator && accountOf(emulator, secretKey)
  if (account && inboundUrl !== undefined) await updateInboundUrl(account.apiUrl, account.accountSid, inboundUrl)
  const { app, close } = await openInstallation(config, { say, signal, emulator: account, localUrl, holdsFolder: true })
  leaving.add(close)
  await putKeyInUse(app.database.db, secretKey, app.clock.now())
  const setup = setupOf(config, account)
  const phone = emulator && `${emulator.url}/emulator/phone`
  if (config.databaseUrl === undefined) leaving.add(await openFolder(app, dataDir, { setup, secretKey }))
  if (web) web.serve(createWeb(app, welcomeFacts(setup.twilio, phone)).fetch)
  const demo = emulator && hasDemo(config) ? await openDemo({ ...app, db: app.database.db }, secretKey, say) : undefined
  if (emulator && demo !== undefined) await introduceClients(app.database.db, emulator.url)
  if (emulator) await requestPushOfAll(app.delivery)
  // What reports meet at the end is a web that hears them or none, never a closed database; the emulator tells the rest at its next start.
  leaving.add(async () => web?.stop())
  leaving.add(() => app.changes.close())
  leaving.add(async () => emulator?.stop())
  if (parts.includes('worker')) {
    const worker = startWorker(app)
    leaving.add(() => worker.stop())
    if (demo !== undefined) await awaitTemplates({ ...app, db: app.database.db })
  }
  await listener.running({
    web: web && config.publicUrl,
    phone,
    demo,
    firstRun: web && (await firstRunAddress({ db: app.database.db }, config.publicUrl, app.firstRunToken)),
    missing: config.twilio && 'missing' in config.twilio ? config.twilio.missing : [],
  })
}

function hasDemo({ databaseUrl }: Config): boolean {
  return databaseUrl === undefined
}

async function holdFolder(dataDir: DataDir, leaving: Leaving): Promise<void> {
  const release = await takeLock(dataDir)
  leaving.add(() => {
    release()
    return Promise.resolve()
  })
}

async function openPort({ host, port }: Config, leaving: Leaving): Promise<HttpServer> {
  const web = await listen(host, port, createStartingWeb())
  leaving.add(() => web.stop())
  return web
}

/** Where this process answers on this machine, whatever address the world knows it by. */
function localUrlOf({ host }: Config, { port }: HttpServer): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

async function openEmulator(
  config: Config,
  { ledger }: DataDir,
  inboundUrl: string | undefined,
  log: (line: string) => void,
  leaving: Leaving,
): Promise<RunningEmulator> {
  try {
    const announced = inboundUrl === undefined ? {} : { inboundUrl }
    const port = config.emulatorPort === undefined ? {} : { port: config.emulatorPort }
    const senderNames = hasDemo(config) ? demoSenderNames(LOCAL_SENDER) : {}
    const emulator = await startEmulator({ ...port, ...announced, rules: emulatorRules, senderNames, ledgerFile: ledger, log })
    leaving.add(() => emulator.stop())
    return emulator
  } catch (error) {
    throw new Refusal('port-taken', `The WhatsApp emulator did not start: ${(error as Error).message}. Example: EMULATOR_PORT=4011`)
  }
}

/** WhatsApp's rules, but that templates are approved by themselves: nobody sits there to do it. */
const emulatorRules = { autoApprove: true }

/** Not the sandbox's number, which hears only from who joined it. */
const LOCAL_SENDER = '+576017452210'

/** The emulator adopts whatever account shows itself first; this one is the installation's own. */
function accountOf({ url }: RunningEmulator, secretKey: string): TwilioAccount {
  const accountSid = `AC${derivedKey(secretKey, 'emulator-account').slice(0, 32)}`
  const authToken = derivedKey(secretKey, 'emulator-token').slice(0, 32)
  return { accountSid, authToken, from: LOCAL_SENDER, apiUrl: url, isLocal: true }
}

/** While this process holds the folder, the commands of others run here; what they start, they start themselves. */
function openFolder(
  app: App,
  { socket }: DataDir,
  own: { setup: ReturnType<Host['setup']>; secretKey: string },
): Promise<() => Promise<void>> {
  const refuse = (): never => {
    throw new Refusal('already-running', 'Puntual is running already')
  }
  return openDoor(socket, (argv, io) =>
    runCommand(argv, {
      io,
      setup: () => own.setup,
      secretKey: () => own.secretKey,
      withApp: (work) => work(app),
      withStorage: (_, work) => work({ ...app, accounts: () => app.accounts }),
      start: refuse,
      stay: refuse,
    }),
  )
}
