import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { LookMark } from '../appointment/look-mark.tsx'
import { nearDay } from '../calendar/format.ts'
import { useBusiness } from '../organization/business.ts'
import type { Fact } from './agenda-search.ts'
import { countFacts } from './fact.ts'
import { type Agenda, cardsOf } from './read-agenda.ts'
import type { AgendaPlace } from './use-agenda-place.ts'

const ZoneNote = lazy(() => import('./zone-note.tsx').then(({ ZoneNote: part }) => ({ default: part })))

interface FactsLineProps {
  place: AgendaPlace
  agenda: Agenda | undefined
  /** It is not of the days asked for. */
  former: boolean
  mayBook: boolean
}

/** Totals that are filters; the one about failures is there only when there is something to do. */
export function FactsLine({ place, agenda, former, mayBook }: FactsLineProps) {
  const t = useTranslations('agenda')
  const counts = countFacts(cardsOf(agenda, place.person))
  const toggle = (fact: Fact) => place.go({ solo: place.only === fact ? undefined : fact })
  const button = (fact: Fact, label: string) => (
    <button key={fact} type="button" className={`fact ${fact}`} aria-pressed={place.only === fact} onClick={() => toggle(fact)}>
      {fact === 'failed' ? <IconAlertTriangleFilled size={18} aria-hidden="true" /> : <LookMark look={fact} />}
      <b>{counts[fact]}</b> {label}
    </button>
  )
  return (
    <div className="facts">
      <div className={former || agenda === undefined ? 'facts-buttons unknown' : 'facts-buttons'} role="group" aria-label={t('facts')}>
        <button type="button" className="fact" aria-pressed={place.only === undefined} onClick={() => place.go({ solo: undefined })}>
          <b>{counts.all}</b> {t('appointments', { count: counts.all })}
        </button>
        {button('yes', t('factYes', { count: counts.yes }))}
        {button('open', t('factOpen'))}
        {(counts.pending > 0 || place.only === 'pending') && button('pending', t('factPending'))}
        {(counts.declined > 0 || place.only === 'declined') && button('declined', t('factDeclined', { count: counts.declined }))}
        {(counts.failed > 0 || place.only === 'failed') && button('failed', t('factFailed', { count: counts.failed }))}
      </div>
      {agenda !== undefined && !former && counts.all === 0 && <EmptyHint place={place} mayBook={mayBook} />}
      <span className="spread" />
      <PersonFilter place={place} agenda={agenda} />
      <OtherZone />
    </div>
  )
}

function EmptyHint({ place, mayBook }: { place: AgendaPlace; mayBook: boolean }) {
  const t = useTranslations('agenda')
  if (place.days === 7) return null
  return <p className="second">{t(mayBook ? 'emptyDay' : 'emptyPhone', { near: nearDay(place.from, place.today) ?? 'other' })}</p>
}

/** In a week, one person's seven columns are easier to read than everybody's. Whoever was chosen there stays so on a day, to be let go of. */
function PersonFilter({ place, agenda }: { place: AgendaPlace; agenda: Agenda | undefined }) {
  const t = useTranslations('agenda')
  if (agenda === undefined || (place.person === undefined && (place.days === 1 || agenda.professionals.length < 2))) return null
  return (
    <label className="person-filter">
      <span className="visually-hidden">{t('people')}</span>
      <select className="input" value={place.person ?? ''} onChange={(event) => place.go({ persona: event.target.value || undefined })}>
        <option value="">{t('everybody')}</option>
        {agenda.professionals.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Said whenever this browser's clock is another than the location's. */
function OtherZone() {
  const { location } = useBusiness()
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  return here === location.timeZone ? null : (
    <Suspense>
      <ZoneNote />
    </Suspense>
  )
}
