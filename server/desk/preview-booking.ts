import type { NewAppointment } from '../appointment/book-appointment.ts'
import { draftAppointment } from '../appointment/draft-appointment.ts'
import type { Appointment } from '../appointment/appointment.ts'
import { type Conflicts, findConflicts } from '../appointment/refuse-taken.ts'
import { refuse } from '../client/client.ts'
import type { Channels } from '../message/channel.ts'
import { type NoticePreview, previewNotice } from '../notification/preview-notice.ts'
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
  const notice = hasClient ? await previewNotice(ctx, organization, appointment, input.notify ?? true) : null
  return { appointment, ...conflicts, notice }
}
