import type { Appointment } from '../appointment/appointment.ts'
import * as appointments from '../appointment/store.ts'
import type { LocalDateTime } from '../calendar/zone.ts'
import { whatsappAddressOf } from '../client/client.ts'
import { lastInboundOf } from '../client/last-inbound-store.ts'
import type { Channel, Channels } from '../message/channel.ts'
import type { Recheck, Verdict } from '../message/delivery.ts'
import type { Message } from '../message/message.ts'
import type { ReasonCode } from '../message/reason.ts'
import * as messages from '../message/store.ts'
import * as organizations from '../organization/store.ts'
import type { Organization } from '../organization/organization.ts'
import { type Phone, phoneVariants } from '../phone/phone.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import { isAppointmentKind, notificationOf } from './catalogue.ts'
import { chooseForm, type Form } from './choose-form.ts'
import { compose, localeOf, templateValuesOf } from './compose.ts'
import type { AppointmentKind } from './notification.ts'
import { forbidden, forbiddenAnswer } from './policy.ts'
import { type UsableTemplates, usableTemplates } from './templates/usable-templates.ts'
import { lastTold } from './told.ts'
import { type FarewellsAmong, unwantedAmong } from './unwanted.ts'

/**
 * How long a message waits before it asks again, in milliseconds. An approval, and whatever the client writes, release what waits
 * for a template at once, and so does an account that is connected; the installation's changes with a restart.
 */
const WAIT_MS = { not_configured: 30_000, no_template: 600_000 }

export interface RecheckMeans {
  channels: Channels
  clock: Clock
  /** What the buttons of a template carry about an appointment, and nobody can forge. */
  tokenOf: (appointment: Appointment) => string
  farewellsAmong: FarewellsAmong
}

/**
 * The last look, in the transaction that writes the attempt: is the text still true, still allowed and still of use? Its words
 * are composed anew, so that «en 40 minutos» is true when it leaves.
 */
export function recheckAgainst(means: RecheckMeans): Recheck {
  return async (db, held) => {
    const known = await organizations.findMany(db, unique(held.map((message) => message.organizationId)))
    const found = await appointments.findMany(db, unique(held.flatMap((message) => message.appointmentId ?? [])))
    return verdictsOn(means, db, held, { organizations: known, appointments: found })
  }
}

/** What the messages are about, as it is now. */
export interface Subjects {
  organizations: ReadonlyMap<string, Organization>
  appointments: readonly Appointment[]
}

/** The last look, by whoever holds what the messages are about already. */
export async function verdictsOn(
  { channels, clock, tokenOf, farewellsAmong }: RecheckMeans,
  db: Db,
  held: readonly Message[],
  { organizations: known, appointments: found }: Subjects,
): Promise<Map<string, Verdict>> {
  const now = clock.now()
  const byId = new Map(found.map((appointment) => [appointment.id, appointment]))
  const templates = await usableTemplates(db, channels, known.values())
  const lastInbound = await lastInboundOf(db, [...known.keys()], unique(found.map((appointment) => appointment.client.id)))
  const unwanted = await unwantedAmong(db, held, farewellsAmong)
  const verdicts = new Map<string, Verdict>()
  for (const message of held) {
    const organization = known.get(message.organizationId)
    if (organization === undefined) throw new Error(`No organization of message ${message.id}`)
    const appointment = message.appointmentId === null ? undefined : byId.get(message.appointmentId)
    const told = message.kind === 'reschedule' ? lastTold(await saidBefore(db, message))?.start : undefined
    const lastInboundAt = lastInbound.get(appointment?.client.id ?? '') ?? null
    const facts = { message, organization, appointment, told, now, channels, lastInboundAt, templates, tokenOf }
    verdicts.set(message.id, judge({ ...facts, isUnwanted: unwanted.has(message.id) }))
  }
  return verdicts
}

interface Facts {
  message: Message
  organization: Organization
  appointment: Appointment | undefined
  /** It speaks of no appointment, and its reader wants no messages any more. */
  isUnwanted: boolean
  /** The start that the client was told before. */
  told: LocalDateTime | undefined
  now: Date
  channels: Channels
  lastInboundAt: Date | null
  templates: UsableTemplates
  tokenOf: RecheckMeans['tokenOf']
}

interface About {
  appointment: Appointment
  kind: AppointmentKind
}

function judge(facts: Facts): Verdict {
  const { message, organization, appointment, isUnwanted, now, channels } = facts
  const about = appointment && isAppointmentKind(message.kind) ? { appointment, kind: message.kind } : undefined
  const reason = about
    ? noLonger(about.kind, message, about.appointment, organization, now)
    : forbiddenAnswer(message.kind, organization.whatsapp, isUnwanted)
  if (reason !== undefined) return { verdict: 'skip', reason }
  const tooLate = !about && message.usefulUntil !== null && message.usefulUntil <= now
  const choice = channels.of(organization)
  const to = addressOf(message, about ? whatsappAddressOf(about.appointment.client) : message.recipient.phone)
  if (to === null) return { verdict: 'skip', reason: 'no_phone' }
  if ('unavailable' in choice) return tooLate ? { verdict: 'skip', reason: choice.unavailable } : wait(choice.unavailable, now)
  if (tooLate) return { verdict: 'skip', reason: 'too_late' }
  if (!about) return { verdict: 'send', channel: choice.channel, to, body: message.body }
  const form = formOf({ ...facts, templateOnly: message.templateOnly }, about, choice.channel)
  return form === undefined ? wait('no_template', now) : { verdict: 'send', channel: choice.channel, to, ...form }
}

/** The phone, or the other form of it where WhatsApp knows it by that; not once the phone is another. */
function addressOf({ toVariant }: Message, phone: string | null): string | null {
  return phone !== null && toVariant !== null && phoneVariants(phone as Phone).includes(toVariant as Phone) ? toVariant : phone
}

export interface FormCircumstances extends Pick<Facts, 'organization' | 'told' | 'now' | 'templates' | 'lastInboundAt' | 'tokenOf'> {
  /** Free text was refused already. */
  templateOnly: boolean
}

/** As a template or as free text, whichever WhatsApp lets through now. */
export function formOf(circumstances: FormCircumstances, about: About, channel: Channel): Form {
  const { templateOnly, organization, told, now, templates, lastInboundAt, tokenOf } = circumstances
  const text = { ...about, organization, told, now }
  return chooseForm({
    host: channel.templates,
    lastInboundAt,
    now,
    templateOnly,
    usable: templates.find(organization, about.kind, localeOf(about.appointment, organization)),
    templateRequired: templates.required(organization),
    text: () => compose(text),
    values: (locale) => templateValuesOf(text, locale),
    token: () => tokenOf(about.appointment),
  })
}

/** Why a text that was right when it was written must not leave now. */
function noLonger(
  kind: AppointmentKind,
  message: Message,
  appointment: Appointment,
  organization: Organization,
  now: Date,
): ReasonCode | undefined {
  if (appointment.status !== notificationOf(kind).trueWhile) return 'superseded'
  if (message.localStart !== appointment.localStart) return 'superseded'
  const late = waitedFor(message) ?? 'too_late'
  if (appointment.startsAt <= now) return late
  return forbidden(kind, organization.whatsapp, appointment.client)
}

/** What kept a message until its time was over is the reason it was not sent. */
function waitedFor({ waitingCode }: Message): ReasonCode | undefined {
  return waitingCode === 'not_configured' || waitingCode === 'no_template' ? waitingCode : undefined
}

function wait(reason: 'not_configured' | 'no_template' | 'demo_organization', now: Date): Verdict {
  // A demo organization has nothing to wait for: it is never sent to anything but the emulator.
  if (reason === 'demo_organization') return { verdict: 'skip', reason }
  return { verdict: 'wait', reason, until: new Date(now.getTime() + WAIT_MS[reason]) }
}

async function saidBefore(db: Db, message: Message): Promise<Message[]> {
  const said = await messages.ofAppointment(db, message.organizationId, message.appointmentId ?? '')
  return said.filter((other) => other.id !== message.id)
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
