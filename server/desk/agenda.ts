import * as agendas from '../appointment/agenda-store.ts'
import type { Appointment } from '../appointment/appointment.ts'
import { addDays, datesFrom, intersect, type LocalDate, openOn, partOn, startOfDay, type TimeSpan } from '../calendar/opening-hours.ts'
import { refuse } from '../client/client.ts'
import * as cards from '../message/card-store.ts'
import { chooseBrief } from '../message/choose-brief.ts'
import { type Absence, weekAt, type Week } from '../organization/hours.ts'
import * as hours from '../organization/hours-store.ts'
import * as locations from '../organization/location-store.ts'
import type { Location } from '../organization/offer.ts'
import * as professionals from '../organization/professional-store.ts'
import type { Context } from '../platform/context.ts'

export interface AgendaRequest {
  locationId: string
  from: LocalDate
  days: number
}

/** One day of somebody's working time. */
export interface WorkingDay {
  date: LocalDate
  open: TimeSpan[]
  absences: (TimeSpan & { reason: string | null })[]
}

/** A day or a week of one location: its columns, when they work, and the cards in them. */
export interface Agenda {
  location: Location
  open: { date: LocalDate; open: TimeSpan[] }[]
  professionals: { id: string; name: string; archived: boolean; hours: WorkingDay[] }[]
  cards: { appointment: Appointment; notice: cards.Brief | undefined }[]
}

/** A handful of statements, however many cards there are. Whoever has gone but still has cards keeps a column. */
export async function readAgenda(ctx: Context, { locationId, from, days }: AgendaRequest): Promise<Agenda> {
  const { db, organizationId } = ctx
  const location = await locations.findWithHours(db, ctx, locationId)
  if (location === undefined) return refuse('not-found', 'There is no such location')
  const { weekly, ...shown } = location
  const booked = await agendas.onDays(db, ctx, { locationId, timeZone: location.timeZone, from, days })
  const busy = new Set(booked.flatMap(({ professional }) => professional?.id ?? []))
  const columns = await professionals.workingAt(db, ctx, locationId, [...busy])
  const ids = columns.map(({ id }) => id)
  const between = { from: startOfDay(from), to: startOfDay(addDays(from, days)) }
  const absences = await hours.absencesOf(db, organizationId, ids, between)
  const briefs = await cards.briefly(
    db,
    organizationId,
    booked.map(({ id }) => id),
  )
  const open = datesFrom(from, days).map((date) => ({ date, open: openOn(weekly, date) }))
  return {
    location: shown,
    open,
    professionals: columns.map(({ weekly: week, ...column }) => ({
      ...column,
      hours: open.map((day) => workingDay(day, weekAt(week, locationId), absences.get(column.id) ?? [])),
    })),
    cards: booked.map((appointment) => ({
      appointment,
      notice: chooseBrief(briefs.get(appointment.id) ?? [], appointment.localStart),
    })),
  }
}

function workingDay({ date, open }: { date: LocalDate; open: TimeSpan[] }, week: Week, away: readonly Absence[]): WorkingDay {
  const absences = away.flatMap(({ from, to, reason }) => {
    const part = partOn(date, from, to)
    return part ? [{ ...part, reason }] : []
  })
  return { date, open: intersect(open, openOn(week, date)), absences }
}
