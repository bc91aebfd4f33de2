import { type RefObject, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useBusiness } from '../organization/business.ts'
import { sayBareTime } from '../calendar/format.ts'
import { dateOf, type LocalTime, minutesOf, timeOf } from '../calendar/local.ts'
import { HOUR_PX } from './card-html.ts'
import type { Agenda } from './read-agenda.ts'
import { hoursShown } from './working-hours.ts'

interface NowLineProps {
  place: RefObject<HTMLDivElement | null>
  agenda: Agenda
  now: LocalTime
}

/**
 * The hand of the location's clock, under the cards: over them it would read as struck through. Ours and not the library's, which
 * knows the browser's clock only.
 */
export function NowLine({ place, agenda, now }: NowLineProps) {
  const { manner } = useBusiness()
  const [main, setMain] = useState<Element | null>(null)
  useLayoutEffect(() => setMain(place.current?.querySelector('.ec-main') ?? null), [place, agenda])
  const { first, last } = hoursShown(agenda)
  const minutes = minutesOf(timeOf(now)) - first * 60
  const day = agenda.hours.findIndex(({ date }) => date === dateOf(now))
  if (main === null || day < 0 || minutes < 0 || minutes > (last - first) * 60) return null
  const perDay = Math.max(1, main.querySelectorAll('.ec-body .ec-day').length / agenda.hours.length)
  const top = (minutes / 60) * HOUR_PX
  return createPortal(
    <>
      <div className="now-line" style={{ gridColumn: `${2 + day * perDay} / span ${perDay}`, top }} aria-hidden="true" />
      <div className="now-gutter" style={{ top }} aria-hidden="true">
        <span className="now-clock">{sayBareTime(now, manner)}</span>
        <i className="now-dot" />
      </div>
    </>,
    main,
  )
}
