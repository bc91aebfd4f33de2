import { type Calendar, createCalendar, destroyCalendar, Interaction, ResourceTimeGrid } from '@event-calendar/core'
import '@event-calendar/core/index.css'
import { useEffect, useRef } from 'react'
import { useBusiness } from '../organization/business.ts'
import { addMinutes, type LocalTime } from '../calendar/local.ts'
import type { Fact } from './agenda-search.ts'
import './calendar-grid.css'
import './card.css'
import { CardSprite } from './card-sprite.tsx'
import { useCardWords } from './card-words.ts'
import { dress, dressFrame, keepDressed } from './dress-grid.ts'
import { drawNow } from './draw-now.ts'
import { columnsOf, contentOf } from './grid-content.ts'
import { hearArrows } from './grid-keys.ts'
import { type Hand, heldByHand } from './held-by-hand.ts'
import { fixedOptions, NOBODY } from './grid-options.ts'
import { keepFocus } from './keep-focus.ts'
import type { Place } from './move-card.ts'
import type { Agenda, Card } from './read-agenda.ts'
import { tellEvents } from './tell-events.ts'
import { useGridOptions } from './use-grid-options.ts'

export interface CalendarGridProps {
  agenda: Agenda
  /** It is not of the days asked for: those are on their way, and nothing can be done in these. */
  former: boolean
  days: 1 | 7
  from: string
  now: LocalTime
  label: string
  person: string | undefined
  only: Fact | undefined
  touched: ReadonlySet<string>
  selected: string | undefined
  mayAct: boolean
  open: (id: string) => void
  move: (card: Card, to: Place) => void
  reschedule: (id: string) => void
  book: (at: Place) => void
}

/** The library's grid with our cards in it. It is told what to show; whatever is done in it comes back as a wish. */
export function CalendarGrid(props: CalendarGridProps) {
  const { manner } = useBusiness()
  const { agenda, former, days, now, label, selected, touched, person } = props
  const place = useRef<HTMLDivElement>(null)
  const calendar = useRef<Calendar>(null)
  const hand = useRef<Hand>(undefined)
  const wordsOf = useCardWords(manner)
  const options = useGridOptions({ ...props, manner, wordsOf })
  const latest = useRef({ props, manner, options })
  const told = useRef<Told>({ agenda, options: {} })

  useEffect(() => {
    latest.current = { props, manner, options }
  })

  useEffect(() => {
    const target = place.current
    if (target === null) return
    const focus = keepFocus(target)
    const made = createCalendar(target, [ResourceTimeGrid, Interaction], {
      ...fixedOptions,
      ...actsOn(
        () => latest.current.props,
        () => told.current.agenda,
      ),
      view: 'resourceTimeGridDay',
      events: [],
      eventContent: (info) => contentOf(info, latest.current.manner),
      eventDidMount: ({ el, event }) => {
        el.dataset['card'] = event.display === 'auto' ? String(event.id) : ''
      },
      eventAllUpdated: () => {
        dress(target, latest.current.props)
        focus.restore()
      },
    })
    calendar.current = made
    told.current = { agenda: latest.current.props.agenda, options: {} }
    const held = heldByHand(target, () => {
      told.current = tell(made, told.current, { agenda: latest.current.props.agenda, options: latest.current.options })
    })
    hand.current = held
    const deafen = hearArrows(target, (id) => latest.current.props.reschedule(id))
    const undress = keepDressed(target, () => latest.current.props.label)
    return () => {
      deafen()
      undress()
      focus.stop()
      held.stop()
      calendar.current = null
      void destroyCalendar(made)
    }
  }, [])

  useEffect(() => {
    // What changes under a hand that presses or drags is shown when it lets go.
    if (hand.current?.holds() === true || calendar.current === null) return
    told.current = tell(calendar.current, told.current, { agenda, options })
  }, [agenda, options])

  useEffect(() => {
    if (place.current === null) return
    dressFrame(place.current, label)
    dress(place.current, { selected, touched })
    drawNow(place.current, agenda, columnsOf(agenda, person).length, now, manner)
  }, [options, label, selected, touched, agenda, person, now, manner])

  return (
    <div className={`grid-frame days-${days}`} inert={former} aria-busy={former}>
      <CardSprite />
      <div ref={place} className="grid-place" />
    </div>
  )
}

interface Told {
  agenda: Agenda
  options: Calendar.Options
}

/** Only what changed: another day scrolls to its beginning, but a colleague's booking must not scroll anything. */
function tell(calendar: Calendar, { options: before }: Told, now: Told): Told {
  const { events, ...options } = now.options
  const turned = before.date !== options.date || before.view !== options.view
  for (const [name, value] of Object.entries(options) as [keyof Calendar.Options, never][]) {
    if (name === 'scrollTime' ? turned : !Object.is(before[name], value)) calendar.setOption(name, value)
  }
  if (events !== before.events) tellEvents(calendar, before.events ?? [], events ?? [])
  return now
}

function actsOn(current: () => CalendarGridProps, shown: () => Agenda): Calendar.Options {
  return {
    eventClick: ({ event }) => current().open(String(event.id)),
    eventDrop: (info) => drop(info, shown(), current().move),
    dateClick: ({ dateStr, resource }) => {
      const { mayAct, book } = current()
      if (mayAct) book({ start: dateStr.slice(0, 16), professionalId: personOf(resource) })
    },
  }
}

/**
 * Reckoned on the wall from where the hand took the card: a Date of the browser's zone could not name every hour of another, and what
 * a colleague made of it meanwhile was not to be seen.
 */
function drop({ event, delta, newResource, revert }: Calendar.EventDropInfo, agenda: Agenda, move: CalendarGridProps['move']): void {
  const card = agenda.appointments.find(({ id }) => id === event.id)
  const was = card?.professional?.id ?? null
  const minutes = delta.days * 1440 + delta.seconds / 60
  const professionalId = newResource === undefined ? was : personOf(newResource)
  if (card === undefined || (minutes === 0 && professionalId === was)) revert()
  else move(card, { start: addMinutes(card.localStart, minutes), professionalId })
}

function personOf(resource: Calendar.Resource | undefined): string | null {
  return resource === undefined || resource.id === NOBODY || resource.id === '' ? null : resource.id
}
