import { IconAlertTriangleFilled, IconChevronLeft, IconChevronRight, IconSearch } from '@tabler/icons-react'
import type { MouseEvent, ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { capital, nearDay, sayDay, sayTime } from '../calendar/format.ts'
import type { LocalTime } from '../calendar/local.ts'
import { openFinder } from '../client/finder-open.ts'
import { useBusiness } from '../organization/business.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Empty } from '../parts/empty.tsx'
import { ListSkeleton } from './agenda-skeleton.tsx'
import { DayStrip } from './day-strip.tsx'
import { countFacts, isFact, needsHelp } from './fact.ts'
import './phone-agenda.css'
import { PhoneList } from './phone-list.tsx'
import { type Agenda, cardsOf } from './read-agenda.ts'
import type { AgendaPlace } from './use-agenda-place.ts'

interface PhoneAgendaProps {
  place: AgendaPlace
  agenda: Agenda | undefined
  /** It is not of the day asked for: that is on its way, and nothing can be done in this one. */
  former: boolean
  now: LocalTime
  failure: ReactNode
  mayBook: boolean
}

/** One list by the hour: columns do not fit a hand. What needs a person lies on top. */
export function PhoneAgenda({ place, agenda, former, now, failure, mayBook }: PhoneAgendaProps) {
  return (
    <div className="phone-agenda">
      <PhoneHead place={place} agenda={agenda} former={former} />
      <div className="phone-body">
        {failure}
        {agenda === undefined && failure === false && <ListSkeleton />}
        {agenda !== undefined && (
          <div className="phone-day" inert={former} aria-busy={former}>
            <PhoneDay place={place} agenda={agenda} now={now} mayBook={mayBook} />
          </div>
        )}
      </div>
    </div>
  )
}

function PhoneDay({ place, agenda, now, mayBook }: { place: AgendaPlace; agenda: Agenda; now: LocalTime; mayBook: boolean }) {
  const t = useTranslations('agenda')
  const date = agenda.hours[0]?.date ?? place.date
  const cards = cardsOf(agenda, place.person)
    .filter((card) => place.only === undefined || isFact(card, place.only))
    .toSorted((one, other) => one.localStart.localeCompare(other.localStart))
  return (
    <>
      <FailedStrip place={place} agenda={agenda} />
      {cards.length === 0 && (
        <Empty title={place.only ? t('emptyFilter') : t('emptyPhone', { near: nearDay(date, place.today) ?? 'other' })}>
          {(place.only !== undefined || mayBook) && (
            <button type="button" className="button" onClick={() => (place.only ? place.go({ solo: undefined }) : place.book())}>
              {place.only ? t('clearFilter') : t('book')}
            </button>
          )}
        </Empty>
      )}
      <PhoneList cards={cards} now={now} date={date} open={place.open} />
    </>
  )
}

function PhoneHead({ place, agenda, former }: Pick<PhoneAgendaProps, 'place' | 'agenda' | 'former'>) {
  const t = useTranslations('agenda')
  const { manner, location } = useBusiness()
  const counts = countFacts(cardsOf(agenda, place.person))
  const [day = '', ...rest] = capital(sayDay(place.date, place.today, manner)).split(/(?<=\d)(?= de )/)
  return (
    <header className="phone-head">
      <div className="phone-title">
        <h1>
          {day}
          <span>{rest.join('')}</span>
        </h1>
        <PhoneTurning place={place} />
        <p className={former || agenda === undefined ? 'second unknown' : 'second'}>
          {location.name}
          <span className="count">
            {' '}
            · {t('appointmentsOf', { count: counts.all })}
            {counts.yes > 0 && `, ${t('confirmedOf', { count: counts.yes })}`}
          </span>
        </p>
      </div>
      <DayStrip place={place} />
      <PeopleStrip place={place} agenda={agenda} />
    </header>
  )
}

/** What a swipe does, for whoever does not know of it. «Hoy» comes before the arrows: none of them may move under the finger. */
function PhoneTurning({ place }: { place: AgendaPlace }) {
  const t = useTranslations('agenda')
  const s = useTranslations('shell')
  // It goes when it has been pressed: whoever came by keyboard stands beside it then, not before everything.
  const goToday = ({ currentTarget: { nextElementSibling: next } }: MouseEvent<HTMLElement>) => {
    if (next instanceof HTMLElement) next.focus({ preventScroll: true })
    place.goToday()
  }
  const square = (label: string, Icon: typeof IconSearch, act: () => void) => (
    <button type="button" className="button quiet square" aria-label={label} onClick={act}>
      <Icon size={24} stroke={1.75} aria-hidden="true" />
    </button>
  )
  return (
    <div className="phone-turning">
      {place.date !== place.today && (
        <button type="button" className="button quiet" onClick={goToday}>
          {t('today')}
        </button>
      )}
      {square(t('previousWeek'), IconChevronLeft, () => place.goDays(-7))}
      {square(t('nextWeek'), IconChevronRight, () => place.goDays(7))}
      {square(s('searchLong'), IconSearch, openFinder)}
    </div>
  )
}

function PeopleStrip({ place, agenda }: { place: AgendaPlace; agenda: Agenda | undefined }) {
  const t = useTranslations('agenda')
  if (agenda === undefined || (place.person === undefined && agenda.professionals.length < 2)) return null
  return (
    <div className="people-strip" role="group" aria-label={t('people')}>
      <button type="button" className="chip" aria-pressed={place.person === undefined} onClick={() => place.go({ persona: undefined })}>
        {t('everybody')}
      </button>
      {agenda.professionals.map(({ id, name }) => (
        <button key={id} type="button" className="chip" aria-pressed={place.person === id} onClick={() => place.go({ persona: id })}>
          <Avatar name={name} size={28} />
          <span className="chip-name">{name.split(' ')[0]}</span>
        </button>
      ))}
    </div>
  )
}

function FailedStrip({ place, agenda }: { place: AgendaPlace; agenda: Agenda }) {
  const t = useTranslations('agenda')
  const { manner } = useBusiness()
  const failed = cardsOf(agenda, place.person).filter(needsHelp)
  const [first] = failed
  if (first === undefined) return null
  return (
    <button
      type="button"
      className="failed-strip"
      onClick={() => (failed.length === 1 ? place.open(first.id) : place.go({ solo: place.only === 'failed' ? undefined : 'failed' }))}
    >
      <IconAlertTriangleFilled size={18} aria-hidden="true" />
      <span>
        <b>{t('failedStrip', { count: failed.length })}</b>
        {failed.length === 1 && ` · ${first.client.name}, ${sayTime(first.localStart, manner)}`}
      </span>
      <IconChevronRight size={18} aria-hidden="true" />
    </button>
  )
}
