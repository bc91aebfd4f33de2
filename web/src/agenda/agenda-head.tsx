import { IconChevronLeft, IconChevronRight, IconPlus, IconSearch } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { capital, sayDay, sayMonth, sayShortDate } from '../calendar/format.ts'
import { addDays } from '../calendar/local.ts'
import { openFinder } from '../client/finder-open.ts'
import { withModKey } from '../feedback/keys.ts'
import { useBusiness } from '../organization/business.ts'
import type { AgendaPlace } from './use-agenda-place.ts'

export function AgendaHead({ place, mayBook }: { place: AgendaPlace; mayBook: boolean }) {
  const t = useTranslations('agenda')
  const s = useTranslations('shell')
  return (
    <header className="agenda-head">
      <Title place={place} />
      <Turning place={place} />
      <span className="spread" />
      <button type="button" className="finder-button" onClick={openFinder}>
        <IconSearch className="icon" aria-hidden="true" />
        <span>{s('search')}</span>
        <kbd className="kbd">{withModKey('K')}</kbd>
      </button>
      <div className="segments" role="group" aria-label={t('view')}>
        <button type="button" aria-pressed={place.days === 1} onClick={() => place.go({ vista: undefined })}>
          {t('day')}
        </button>
        <button type="button" aria-pressed={place.days === 7} onClick={() => place.go({ vista: 'semana' })}>
          {t('week')}
        </button>
      </div>
      {mayBook && (
        <button type="button" className="button primary" onClick={() => place.book()}>
          <IconPlus className="icon" aria-hidden="true" />
          {s('newAppointment')}
          <kbd className="kbd">N</kbd>
        </button>
      )}
    </header>
  )
}

function Title({ place: { from, days, today } }: { place: AgendaPlace }) {
  const t = useTranslations('agenda')
  const { manner } = useBusiness()
  if (days === 1) return <h1>{capital(sayDay(from, today, manner))}</h1>
  const to = addDays(from, 6)
  const within = { from: String(Number(from.slice(8))), to: String(Number(to.slice(8))), month: sayMonth(to, manner) }
  const across = { from: sayShortDate(from, manner), to: sayShortDate(to, manner) }
  return <h1>{from.slice(0, 7) === to.slice(0, 7) ? t('weekWithin', within) : t('weekAcross', across)}</h1>
}

function Turning({ place }: { place: AgendaPlace }) {
  const t = useTranslations('agenda')
  const [back, on] = place.days === 1 ? [t('previousDay'), t('nextDay')] : [t('previousWeek'), t('nextWeek')]
  return (
    <div className="turning">
      <button type="button" className="button quiet square" aria-label={back} title={back} onClick={() => place.goDays(-1)}>
        <IconChevronLeft className="icon" aria-hidden="true" />
      </button>
      <button type="button" className="button" onClick={place.goToday}>
        {t('today')}
      </button>
      <button type="button" className="button quiet square" aria-label={on} title={on} onClick={() => place.goDays(1)}>
        <IconChevronRight className="icon" aria-hidden="true" />
      </button>
    </div>
  )
}
