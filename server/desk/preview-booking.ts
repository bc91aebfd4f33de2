import { type AppointmentEdit, changeOf, foreseeChange } from '../appointment/change-appointment.ts'
import type { NewAppointment } from '../appointment/book-appointment.ts'
import { draftAppointment } from '../appointment/draft-appointment.ts'
import type { Appointment } from '../appointment/appointment.ts'
import { type Conflicts, findConflicts } from '../appointment/refuse-taken.ts'
import * as appointments from '../appointment/store.ts'
import { refuse } from '../client/client.ts'
import type { Channels } from '../message/channel.ts'
import * as messages from '../message/store.ts'
import { type NoticePreview, previewNotice } from '../notification/preview-notice.ts'
import * as reminders from '../notification/store.ts'
import * as organizations from '../organization/store.ts'
import type { Context } from '../platform/context.ts'

/** What would come of a booking. */
export interface BookingPreview extends Conflicts {
  appointment: Appointment
  /** Null as long as nobody is named: whom would it be said to? */
  notice: NoticePreview | null
}

/** Shows what booking would do, before anybody does it; changes nothing. */
export async function previewBooking(ctx: Context & { channels: Channels }, input: NewAppointment): Promise<BookingPreview> {
  const organization = await organizations.find(ctx.db, ctx.organizationId)
  if (organization === undefined) return refuse('not-found', 'There is no such organization')
  const { appointment, hasClient } = await draftAppointment(ctx, organization, input)
  const { professional, location, startsAt, endsAt } = appointment
  const free = { taken: [], nextFree: null }
  const conflicts = professional === null ? free : await findConflicts(ctx, { professional, location, startsAt, endsAt })
  const change = { type: 'booked', after: appointment, notify: input.notify ?? true } as const
  const notice = hasClient ? await previewNotice(ctx, organization, change) : null
  return { appointment, ...conflicts, notice }
}

/** Shows what changing an appointment would do, before anybody does it; changes nothing. */
export async function previewChange(ctx: Context & { channels: Channels }, id: string, edit: AppointmentEdit): Promise<BookingPreview> {
  const { db, organizationId } = ctx
  const organization = await organizations.find(db, organizationId)
  const before = await appointments.find(db, ctx, id)
  if (organization === undefined || before === undefined) return refuse('not-found', 'There is no such appointment')
  const { after, wanted } = await foreseeChange(ctx, before, edit)
  const conflicts = wanted === undefined ? { taken: [], nextFree: null } : await findConflicts(ctx, wanted)
  const known = { said: await messages.ofAppointment(db, organizationId, id), planned: await reminders.ofAppointments(db, [id]) }
  const change = changeOf(before, after, edit.notify ?? true)
  return { appointment: after, ...conflicts, notice: await previewNotice(ctx, organization, change, known) }
}
