import type { Calendar } from '@event-calendar/core'
import { canMove, type Look, lookOf } from '../appointment/look.ts'
import { sayBareTime } from '../calendar/format.ts'
import { dateOf, type LocalTime, minutesBetween } from '../calendar/local.ts'
import type { Manner } from '../calendar/manner.ts'
import type { Fact } from './agenda-search.ts'
import { cardHtml, escapeHtml } from './card-html.ts'
import { type CardWords, lengthOf } from './card-words.ts'
import { isFact } from './fact.ts'
import { NOBODY } from './grid-options.ts'
import type { Agenda, Card } from './read-agenda.ts'
import { closedOn, type Closed, hoursShown } from './working-hours.ts'

export interface GridContext {
  agenda: Agenda
  now: LocalTime
  only: Fact | undefined
  /** Whether this person may move cards at all. */
  mayMove: boolean
  wordsOf: (card: Card) => CardWords
  whyClosed: (why: Closed['why']) => string
}

interface Drawn {
  card?: Card
  words?: CardWords
  look?: Look
  dimmed?: boolean
  nowAt?: number | undefined
  why?: string
}

/** The cards and the hours at which nobody is there, as the calendar wants them: floating wall clocks. */
export function eventsOf(context: GridContext): Calendar.EventInput[] {
  return [...context.agenda.appointments.map((card) => cardEvent(card, context)), ...closedEvents(context)]
}

function cardEvent(card: Card, { only, mayMove, wordsOf, now }: GridContext): Calendar.EventInput {
  const look = lookOf(card)
  const dimmed = only !== undefined && !isFact(card, only)
  const nowAt = shareAt(card, now)
  const drawn: Drawn = { card, words: wordsOf(card), look, dimmed, nowAt }
  return {
    id: card.id,
    start: card.localStart,
    end: card.localEnd > card.localStart ? card.localEnd : card.localStart,
    resourceIds: [card.professional?.id ?? NOBODY],
    startEditable: mayMove && !dimmed && canMove(card),
    classNames: ['card', look, ...(dimmed ? ['dimmed'] : []), ...(lengthOf(card) <= 15 ? ['tiny'] : [])],
    extendedProps: { ...drawn },
  }
}

/** How far through a card the hand is, from 0 to 1. */
function shareAt({ localStart, localEnd, status }: Card, now: LocalTime): number | undefined {
  if (status !== 'confirmed' || now < localStart || now >= localEnd) return undefined
  return minutesBetween(localStart, now) / Math.max(minutesBetween(localStart, localEnd), 1)
}

function closedEvents({ agenda, whyClosed }: GridContext): Calendar.EventInput[] {
  const shown = hoursShown(agenda)
  return agenda.professionals.flatMap((person) =>
    person.hours.flatMap((day) =>
      closedOn(day, shown).map((closed, index) => ({
        id: `closed-${person.id}-${day.date}-${index}`,
        start: `${closed.date}T${closed.from}`,
        end: closed.to === '24:00' ? `${closed.date}T23:59` : `${closed.date}T${closed.to}`,
        resourceIds: [person.id],
        display: 'background' as const,
        classNames: ['closed'],
        extendedProps: { why: whyClosed(closed.why) } satisfies Drawn,
      })),
    ),
  )
}

/** The inside of what the calendar draws: a card, a closed stretch, or the place under the pointer. */
export function contentOf({ event }: Calendar.EventContentInfo, manner: Manner): Calendar.Content {
  const { card, words, look, dimmed, nowAt, why } = event.extendedProps as Drawn
  if (event.display === 'pointer') return { html: `<span class="card-detail">+ ${sayBareTime(wallClock(event.start), manner)}</span>` }
  if (card === undefined || words === undefined || look === undefined)
    return { html: why ? `<span class="closed-why">${escapeHtml(why)}</span>` : '<i></i>' }
  if (dimmed === true) return { html: '<i></i>' }
  if (event.display !== 'preview') return { html: cardHtml(card, words, look, lengthOf(card), nowAt) }
  const time = sayBareTime(wallClock(event.start), manner)
  return { html: cardHtml(card, { ...words, start: time, range: time }, look, lengthOf(card), undefined) }
}

/** The calendar's dates carry the wall clock in their local fields. */
function wallClock(date: Date): LocalTime {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** Columns; those without a professional have one of their own as long as there are any. */
export function columnsOf(agenda: Agenda, person: string | undefined): { id: string; name: string }[] {
  const known = agenda.professionals.map(({ id, name }) => ({ id, name }))
  const alone = agenda.appointments.some(({ professional }) => professional === null) || known.length === 0
  const all = alone ? [...known, { id: NOBODY, name: '' }] : known
  const chosen = all.filter(({ id }) => id === person)
  return chosen.length > 0 ? chosen : all
}

export function cardsOn(agenda: Agenda, columnId: string, date?: string): number {
  return agenda.appointments.filter(
    ({ professional, localStart, status }) =>
      status !== 'cancelled' && (professional?.id ?? NOBODY) === columnId && (date === undefined || dateOf(localStart) === date),
  ).length
}
