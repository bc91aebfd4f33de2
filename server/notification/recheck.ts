import type { Appointment } from '../appointment/appointment.ts'
import * as appointments from '../appointment/store.ts'
import type { Channels } from '../message/channel.ts'
import type { Recheck, Verdict } from '../message/deliver-messages.ts'
import type { Message } from '../message/message.ts'
import type { ReasonCode } from '../message/reason.ts'
import * as messages from '../message/store.ts'
import * as organizations from '../organization/store.ts'
import type { Organization } from '../organization/organization.ts'
import type { Clock } from '../platform/clock.ts'
import { isAppointmentKind, notificationOf } from './catalogue.ts'
import { compose } from './compose.ts'
import type { AppointmentKind } from './notification.ts'
import { forbidden } from './policy.ts'
import { lastTold } from './told.ts'

/** How long a message waits for the channel before it asks again, in milliseconds. */
const WAIT_MS = 30_000

/**
 * The last look, in the transaction that writes the attempt: is the text still true, still allowed and still of use? Its words
 * are composed anew, so that «en 40 minutos» is true when it leaves.
 */
export function recheckAgainst(channels: Channels, clock: Clock): Recheck {
  return async (db, held) => {
    const now = clock.now()
    const known = await organizations.findMany(db, unique(held.map((message) => message.organizationId)))
    const found = await appointments.findMany(db, unique(held.flatMap((message) => message.appointmentId ?? [])))
    const byId = new Map(found.map((appointment) => [appointment.id, appointment]))
    const verdicts = new Map<string, Verdict>()
    for (const message of held) {
      const organization = known.get(message.organizationId)
      if (organization === undefined) throw new Error(`No organization of message ${message.id}`)
      const appointment = message.appointmentId === null ? undefined : byId.get(message.appointmentId)
      const told = message.kind === 'reschedule' ? lastTold(await saidBefore(db, message)) : undefined
      verdicts.set(message.id, judge({ message, organization, appointment, told, now, channels }))
    }
    return verdicts
  }
}

interface Facts {
  message: Message
  organization: Organization
  appointment: Appointment | undefined
  told: ReturnType<typeof lastTold>
  now: Date
  channels: Channels
}

function judge(facts: Facts): Verdict {
  const { message, organization, appointment, told, now, channels } = facts
  const about = appointment && isAppointmentKind(message.kind) ? { appointment, kind: message.kind } : undefined
  const reason = about ? noLonger(about.kind, message, about.appointment, organization, now) : undefined
  if (reason !== undefined) return { verdict: 'skip', reason }
  const tooLate = !about && message.usefulUntil !== null && message.usefulUntil <= now
  const choice = channels.of(organization)
  const to = about ? about.appointment.client.phone : message.recipient.phone
  if (to === null) return { verdict: 'skip', reason: 'no_phone' }
  if ('unavailable' in choice) return tooLate ? { verdict: 'skip', reason: choice.unavailable } : wait(choice.unavailable, now)
  if (tooLate) return { verdict: 'skip', reason: 'too_late' }
  const body = about ? compose({ ...about, organization, told, now }) : message.body
  return { verdict: 'send', channel: choice.channel, to, body }
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
  const late = message.waitingCode === 'not_configured' ? 'not_configured' : 'too_late'
  if (appointment.startsAt <= now) return late
  return forbidden(kind, organization.whatsapp, appointment.client)
}

function wait(reason: ReasonCode, now: Date): Verdict {
  // A demo organization has nothing to wait for: it is never sent to anything but the emulator.
  if (reason === 'demo_organization') return { verdict: 'skip', reason }
  return { verdict: 'wait', reason, until: new Date(now.getTime() + WAIT_MS) }
}

async function saidBefore(db: Parameters<Recheck>[0], message: Message): Promise<Message[]> {
  const said = await messages.ofAppointment(db, message.organizationId, message.appointmentId ?? '')
  return said.filter((other) => other.id !== message.id)
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
