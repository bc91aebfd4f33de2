import { useTranslations } from 'use-intl'
import { capital, sayDay, sayWeekday, weekFrom } from '../calendar/format.ts'
import { weekOf } from '../calendar/local.ts'
import { useBusiness } from '../organization/business.ts'
import type { AgendaPlace } from './use-agenda-place.ts'

/** The week at the top of a phone; a swipe sideways turns it, as the arrows above do. */
export function DayStrip({ place }: { place: AgendaPlace }) {
  const t = useTranslations('agenda')
  const { manner } = useBusiness()
  const first = weekOf(place.date, manner.weekStartsOn)
  const choose = (date: string) => place.go({ fecha: date === place.today ? undefined : date })
  return (
    <div className="day-strip" role="group" aria-label={t('days')} {...swipe((weeks) => place.goDays(7 * weeks))}>
      {weekFrom(first).map((date) => (
        <button
          key={date}
          type="button"
          className={date === place.today ? 'day today' : 'day'}
          aria-pressed={date === place.date}
          onClick={() => choose(date)}
        >
          <span className="visually-hidden">{capital(sayDay(date, place.today, manner))}</span>
          <span className="day-letter" aria-hidden="true">
            {sayWeekday(date, 'narrow', manner)}
          </span>
          <span className="day-number" aria-hidden="true">
            {Number(date.slice(8))}
          </span>
        </button>
      ))}
    </div>
  )
}

const SWIPE_PX = 48

function swipe(turn: (weeks: number) => void) {
  let from: number | undefined
  return {
    onTouchStart: (event: React.TouchEvent) => {
      from = event.touches[0]?.clientX
    },
    onTouchEnd: (event: React.TouchEvent) => {
      const to = event.changedTouches[0]?.clientX
      if (from === undefined || to === undefined || Math.abs(to - from) < SWIPE_PX) return
      turn(to < from ? 1 : -1)
    },
  }
}
