import { addMinutes, dateOf, type LocalTime, minutesOf, timeOf } from '../calendar/local.ts'
import { lengthOf } from './card-words.ts'
import type { Agenda, Card } from './read-agenda.ts'

const STEP_MINUTES = 15

/** Whose appointment stands in the way. */
export function takenBy(agenda: Agenda, card: Card, start: LocalTime, professionalId: string | null): Card | undefined {
  if (professionalId === null) return undefined
  const end = addMinutes(start, lengthOf(card))
  return agenda.appointments.find(
    (other) =>
      other.id !== card.id &&
      other.professional?.id === professionalId &&
      (other.status === 'pending' || other.status === 'confirmed') &&
      other.localStart < end &&
      start < other.localEnd,
  )
}

/** The next hour of that day at which the professional works and is free for all of it. */
export function freeAfter(agenda: Agenda, card: Card, start: LocalTime, professionalId: string): LocalTime | undefined {
  const day = agenda.professionals.find(({ id }) => id === professionalId)?.hours.find(({ date }) => date === dateOf(start))
  const length = lengthOf(card)
  for (let next = addMinutes(start, STEP_MINUTES); dateOf(next) === dateOf(start); next = addMinutes(next, STEP_MINUTES)) {
    const [from, to] = [minutesOf(timeOf(next)), minutesOf(timeOf(next)) + length]
    const works = day?.open.some((span) => minutesOf(span.from) <= from && to <= minutesOf(span.to)) ?? false
    const away = day?.absences.some((span) => minutesOf(span.from) < to && from < minutesOf(span.to)) ?? false
    if (works && !away && takenBy(agenda, card, next, professionalId) === undefined) return next
  }
  return undefined
}
