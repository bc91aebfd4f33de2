import { type Appointment, refuse } from '../appointment/appointment.ts'
import { leftOrMayHave } from '../message/message.ts'
import * as messages from '../message/store.ts'
import { releaseSuperseded, withholdThese } from '../message/supersede-messages.ts'
import * as organizations from '../organization/store.ts'
import type { Context } from '../platform/context.ts'
import type { Aftermath } from './announce.ts'
import { replan } from './replan.ts'
import * as reminders from './store.ts'

/**
 * Undoes what a change did to what is said and planned. The messages are held first: whichever a worker has in hand is waited for, so
 * either it has left, and nothing is undone, or it never leaves.
 */
export async function takeBack(ctx: Context, after: Appointment, aftermath: unknown): Promise<void> {
  const { known, left, tookBack, withdrawn } = (aftermath ?? nothing) as Aftermath
  const said = await messages.holdOfAppointment(ctx.db, ctx.organizationId, after.id)
  if (said.some((message) => leftOrMayHave(message) && !left.includes(message.id))) {
    refuse('already-told', 'A message about this appointment has left since, so it cannot be undone: change it, and the client is told')
  }
  const since = said.filter(({ id, status }) => status === 'queued' && !known.includes(id))
  await withholdThese(ctx, since, 'undone')
  const waited = new Map(tookBack.map(({ id, at }) => [id, new Date(at)]))
  await releaseSuperseded(
    ctx,
    said.flatMap((message) => {
      const at = waited.get(message.id)
      return at === undefined ? [] : [{ message, at }]
    }),
  )
  await restorePlan(ctx, after, withdrawn)
  const organization = await organizations.find(ctx.db, ctx.organizationId)
  if (organization !== undefined) await replan(ctx, organization.whatsapp, [after])
}

const nothing: Aftermath = { known: [], left: [], tookBack: [], withdrawn: [] }

/** Rows of the start that is gone make room first: an appointment has one pending row of a kind. What was due meanwhile is due still. */
async function restorePlan(ctx: Context, after: Appointment, withdrawn: readonly string[]): Promise<void> {
  const [updatedAt, rows] = [ctx.clock.now(), await reminders.ofAppointments(ctx.db, [after.id])]
  const stands = after.status === 'confirmed'
  const gone = rows.filter((row) => row.status === 'pending' && !(stands && row.localStart === after.localStart))
  await reminders.change(
    ctx.db,
    gone.map(({ id }) => id),
    'pending',
    { status: 'cancelled', reasonCode: 'undone', updatedAt },
  )
  await reminders.change(ctx.db, withdrawn, 'cancelled', { status: 'pending', reasonCode: null, updatedAt })
}
