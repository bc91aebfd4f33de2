import type { Clock } from '../platform/clock.ts'
import type { Db } from '../platform/database/database.ts'
import { compose } from './compose.ts'
import type { Reminder } from './reminder.ts'
import * as reminders from './store.ts'
import { judgeDue, type Promotion } from './sweep-due-reminders.ts'

/** What would become of a reminder: the text that would go out, or null, and why it would not. */
export interface Foreseen extends Promotion {
  text: string | null
}

/** Appointments whose reminders are judged in one round. */
const BATCH = 1_000

/** What would become of every pending reminder due by then, judged at its own moment. Changes nothing. */
export async function foreseeReminders(ctx: { db: Db; clock: Clock }, by: Date, organizationId?: string): Promise<Foreseen[]> {
  const now = ctx.clock.now()
  // What is overdue would leave now, the rest when its time comes.
  const momentOf = ({ dueAt }: Reminder): Date => (dueAt > now ? dueAt : now)
  const due = await reminders.pendingBy(ctx.db, by, organizationId)
  const byAppointment = [...Map.groupBy(due, ({ appointmentId }) => appointmentId).values()]
  const foreseen: Foreseen[] = []
  for (let done = 0; done < byAppointment.length; done += BATCH) {
    const judged = await judgeDue(ctx.db, byAppointment.slice(done, done + BATCH).flat(), momentOf)
    foreseen.push(...judged.map((promotion) => ({ ...promotion, text: textOf(promotion, momentOf(promotion.reminder)) })))
  }
  return foreseen.sort((a, b) => a.reminder.dueAt.getTime() - b.reminder.dueAt.getTime())
}

function textOf({ reminder: { kind }, appointment, organization, skip }: Promotion, now: Date): string | null {
  return skip === undefined ? compose({ kind, appointment, organization, told: undefined, now }) : null
}
