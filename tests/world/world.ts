import { type EmulatorOptions, startEmulator } from 'puntual-whatsapp-twin'
import { type App, createApp } from '../../server/app.ts'
import { chooseChannel } from '../../server/message/channels/choose-channel.ts'
import { ownAccounts } from '../../server/message/channels/twilio-whatsapp/own-accounts.ts'
import type { TwilioAccount } from '../../server/message/channels/twilio-whatsapp/account.ts'
import { twilioWhatsapp } from '../../server/message/channels/twilio-whatsapp/channel.ts'
import type { Claim } from '../../server/message/claim.ts'
import { deliverClaimed, deliverMessages } from '../../server/message/deliver-messages.ts'
import { recoverLapsedAttempts } from '../../server/message/recover-messages.ts'
import * as messages from '../../server/message/store.ts'
import * as looks from '../../server/message/uncertain/look-store.ts'
import { resolveUncertain } from '../../server/message/uncertain/resolve-uncertain.ts'
import * as reminders from '../../server/notification/store.ts'
import { pushRequested } from '../../server/notification/templates/push-requested.ts'
import { nextCheck } from '../../server/notification/templates/template-store.ts'
import { watchTemplates } from '../../server/notification/templates/watch-templates.ts'
import { listen } from '../../server/platform/http-server.ts'
import { type Log, openLog } from '../../server/platform/log.ts'
import type { Mailer } from '../../server/platform/mailer.ts'
import { createStartingWeb, createWeb } from '../../server/web.ts'
import { openTestDatabase } from './open-test-database.ts'
import { announceTo, type FromPhone, hearFromPhone, type Told } from './inbound.ts'
import { reportsOf } from './reports.ts'
import { catchUp } from './twin.ts'
import { openBusiness, type Business, type BusinessOptions, type Surroundings } from './business.ts'

export interface Delivered {
  sid: string
  contentSid: string | null
  errorCode: number | null
  statusCallback: string | null
  to: string
  from: string
  body: string
  acceptedAt: string
  status: string
}

/** A whole product on a database of its own, a clock that the test moves, and the emulator as Twilio. */
export interface World extends Surroundings {
  /** Where the emulator listens. */
  twilio: string
  /** Where the product listens, with `webhooks`: what Twilio knows it by. */
  publicUrl: string
  /** From now on Twilio knows the product by this address: something there must lead to it. */
  isKnownAs(publicUrl: string): void
  /** Does something on a client's phone, and waits until the product has heard of it. Only with `webhooks`. */
  hears(message: FromPhone): Promise<Told>
  /** Where another process would find the same database; undefined for an embedded one, which belongs to one process. */
  databaseUrl: string | undefined
  now(): Date
  /** Moves the clock, sweeping and delivering at every moment at which something is due. */
  timePassesTo(instant: string | Date): Promise<void>
  /** Moves the clock while every worker sleeps. */
  sleepUntil(instant: string | Date): void
  /** Does whatever is due now: templates, what nobody knows of, the sweep, then the deliveries. */
  work(): Promise<void>
  /** Everything that reached the emulator, oldest first. */
  ledger(): Promise<Delivered[]>
  openBusiness(options?: BusinessOptions): Promise<Business>
  close(): Promise<void>
}

/** What Twilio signs with. */
export const TOKEN = 'b'.repeat(32)

export interface WorldOptions {
  now?: string
  /** No Twilio account: the half-set installation. */
  withoutAccount?: boolean
  /** The number that writes; a business's own unless a story is about the sandbox's. */
  sender?: string
  /** Another Twilio-like server than the emulator. */
  twilio?: string
  /** What differs from an ordinary account. `isLocal`: the emulator is taken for the product's own. */
  account?: Partial<TwilioAccount>
  /** The emulator's clock goes with the world's and stands still with it, whatever the machine's does. */
  twinFollows?: boolean
  /** WhatsApp's rules; free text at any time unless a story is about them. */
  rules?: NonNullable<EmulatorOptions['rules']>
  /**
   * The product listens, and the twin tells it what clients write to the first business that opens; when the twin's clock
   * follows, also what becomes of messages, and the world goes on once that was heard.
   */
  webhooks?: boolean
  /** What takes letters; none: the installation has no mail server. */
  mailer?: Mailer
  log?: Log
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const database = await openTestDatabase()
  const clock = { at: new Date(options.now ?? '2026-03-02T14:00:00Z'), now: () => new Date(clock.at) }
  const twinFollows = options.twinFollows === true
  const rules = options.rules ?? { window: false }
  const emulator = await startEmulator({ rules, ...(twinFollows ? { startsAt: clock.now(), standsStill: true } : {}) })
  const account: TwilioAccount = {
    accountSid: `AC${'a'.repeat(32)}`,
    authToken: TOKEN,
    from: options.sender ?? '+576017452210',
    apiUrl: options.twilio ?? emulator.url,
    // The pace of a sender is kept by the machine's clock, which no story waits for.
    perSecond: 1_000_000,
    ...options.account,
  }
  const web = options.webhooks === true ? await listen('127.0.0.1', 0, createStartingWeb()) : undefined
  const publicUrl = web === undefined ? 'http://puntual.test' : `http://127.0.0.1:${web.port}`
  if (web && twinFollows) account.callbackBase = publicUrl
  const accounts = ownAccounts({ key: 'e'.repeat(64), apiUrl: account.apiUrl, publicUrl })
  const installed = options.withoutAccount === true ? {} : { account: twilioWhatsapp(account) }
  const channels = chooseChannel({ ...installed, own: accounts })
  const log = options.log ?? (await openLog({ level: 'silent', format: 'json' }))
  const source = { authToken: account.authToken, publicUrl }
  const keys = { buttonKey: 'c'.repeat(64), sessionKey: 'd'.repeat(64) }
  const app = createApp({ database, clock, log, channels, accounts, ...keys, publicUrl, mailer: options.mailer, webhookSources: [source] })
  web?.serve(createWeb(app).fetch)
  const reported = reportsOf(emulator.url)
  const follow = async (): Promise<void> => {
    if (!twinFollows) return
    await catchUp(emulator.url, clock.now())
    if (web) await reported()
  }
  const workNow = async (): Promise<void> => {
    await follow()
    await work(app)
  }
  const world: World = {
    app,
    twilio: emulator.url,
    publicUrl,
    isKnownAs: (address) => {
      source.publicUrl = address
      account.callbackBase = address
    },
    hears: (message) => hearFromPhone(emulator.url, account.from, message),
    databaseUrl: database.url,
    now: () => clock.now(),
    work: workNow,
    sleepUntil: (instant) => void (clock.at = new Date(instant)),
    timePassesTo: async (instant) => {
      const end = new Date(instant)
      await workNow()
      for (let next = await nextMoment(app, end); next < end; next = await nextMoment(app, end)) {
        if (next > clock.at) clock.at = next
        await workNow()
      }
      clock.at = end
      await workNow()
    },
    ledger: async () => {
      await follow()
      return (await (await fetch(`${emulator.url}/emulator/ledger`)).json()) as Delivered[]
    },
    openBusiness: async (given) => {
      const business = await openBusiness(world, given)
      if (web) await announceTo(emulator.url, account, `${publicUrl}/webhooks/twilio/inbound/${business.organization.slug}`)
      return business
    },
    contextOf: (organizationId) => app.contextFor(organizationId, 'test'),
    remindersOf: (appointmentId) => reminders.ofAppointments(database.db, [appointmentId]),
    messagesOf: (organizationId, appointmentId) => messages.ofAppointment(database.db, organizationId, appointmentId),
    close: async () => {
      await web?.stop()
      await database.close()
      await emulator.stop()
    },
  }
  return world
}

/** Does whatever is due now, as one worker would: the templates, what nobody knows of, the sweep, then the deliveries. */
export async function work(app: App): Promise<void> {
  const watch = { ...app.delivery, channels: app.channels }
  await pushRequested(watch)
  await watchTemplates(watch)
  await recoverLapsedAttempts(app.delivery)
  await resolveUncertain(watch)
  for (let claim = await claimPlanned(app); claim.found > 0; claim = await claimPlanned(app))
    await deliverClaimed(app.delivery, claim.claimed)
  const due = await queuedBy(app, app.clock.now())
  await deliverMessages(
    app.delivery,
    due.map(({ id }) => id),
  )
}

const claimPlanned = ({ delivery }: App): Promise<Claim> => delivery.planned.claim(delivery, 500)

function queuedBy({ database: { db } }: App, moment: Date): Promise<{ id: string; nextAttemptAt: Date }[]> {
  const queued = db
    .selectFrom('message')
    .select('id')
    .select((row) => row.ref('nextAttemptAt').$notNull().as('nextAttemptAt'))
  return queued.where('status', '=', 'queued').where('nextAttemptAt', '<=', moment).orderBy('nextAttemptAt').execute()
}

/** The next moment after now at which something is due, or the end. */
async function nextMoment(app: App, end: Date): Promise<Date> {
  const now = app.clock.now()
  const reminder = await reminders.nextDue(app.database.db)
  const waiting = await queuedBy(app, end)
  const check = await nextCheck(app.database.db)
  const look = await looks.nextDue(app.database.db)
  const moments = [reminder, check, look, ...waiting.map((message) => message.nextAttemptAt)].filter(
    (at) => at !== undefined && at > now,
  ) as Date[]
  return moments.reduce((first, at) => (at < first ? at : first), end)
}
