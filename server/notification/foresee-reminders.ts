import { lastInboundOf } from '../client/last-inbound-store.ts'
import type { Channels } from '../message/channel.ts'
import type { ReasonCode } from '../message/reason.ts'
import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import { compose } from './compose.ts'
import { formOf } from './recheck.ts'
import { momentOf, type Reminder } from './reminder.ts'
import * as reminders from './store.ts'
import { judgeDue, type Promotion } from './sweep-due-reminders.ts'
import { usableTemplates } from './templates/usable-templates.ts'

/** What would become of a reminder: its words, unless it would be skipped, and what they would wait for if they could not leave. */
export interface Foreseen extends Promotion {
  words: string | null
  waits: ReasonCode | undefined
}

interface ForesightContext {
  db: Db
  clock: Clock
  channels: Channels
}

/** Appointments whose reminders are judged in one round. */
const BATCH = 1_000

/** What would become of every pending reminder due by then. Changes nothing. */
export async function foreseeDue(ctx: ForesightContext, by: Date, organizationId?: string): Promise<Foreseen[]> {
  const due = await reminders.pendingBy(ctx.db, by, organizationId)
  const byAppointment = [...Map.groupBy(due, ({ appointmentId }) => appointmentId).values()]
  const foreseen: Foreseen[] = []
  for (let done = 0; done < byAppointment.length; done += BATCH) {
    foreseen.push(...(await foresee(ctx, byAppointment.slice(done, done + BATCH).flat())))
  }
  return foreseen.sort((a, b) => a.reminder.dueAt.getTime() - b.reminder.dueAt.getTime())
}

/** Why those of these reminders that are pending could not leave when their time comes, by id. Whoever's they are. */
export async function foreseeObstacles(ctx: ForesightContext, rows: readonly Reminder[]): Promise<Map<string, ReasonCode>> {
  const pending = rows.filter(({ status }) => status === 'pending')
  const foreseen = await foresee(ctx, pending)
  return new Map(foreseen.flatMap(({ reminder, waits }) => (waits === undefined ? [] : [[reminder.id, waits] as const])))
}

/** Judges each at its own moment, by the account, the templates and the clients' latest messages of now; a few queries for all. */
async function foresee({ db, clock, channels }: ForesightContext, pending: readonly Reminder[]): Promise<Foreseen[]> {
  const now = clock.now()
  const promotions = await judgeDue(db, pending, (reminder) => momentOf(reminder, now))
  const known = new Map(promotions.map(({ organization }) => [organization.id, organization]))
  const clientIds = new Set(promotions.map(({ appointment }) => appointment.client.id))
  const templates = await usableTemplates(db, channels, known.values())
  const lastInbound = await lastInboundOf(db, [...known.keys()], [...clientIds])
  return promotions.map((promotion) => {
    const { reminder, appointment, organization, skip } = promotion
    if (skip !== undefined) return { ...promotion, words: null, waits: undefined }
    const text = { kind: reminder.kind, appointment, organization, told: undefined, now: momentOf(reminder, now) }
    const choice = channels.of(organization)
    if ('unavailable' in choice) return { ...promotion, words: compose(text), waits: choice.unavailable }
    const lastInboundAt = lastInbound.get(appointment.client.id) ?? null
    const form = formOf({ ...text, templateOnly: false, templates, lastInboundAt, tokenOf: () => '' }, text, choice.channel)
    return { ...promotion, words: form?.body ?? compose(text), waits: form === undefined ? 'no_template' : undefined }
  })
}
