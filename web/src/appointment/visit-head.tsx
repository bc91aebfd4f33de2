import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { capital, nearDay, sayDay, sayMoney, sayRange } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { sayPhone } from '../client/client.ts'
import { Visits } from '../client/visits.tsx'
import { useDayWords } from '../organization/day-words.ts'
import { useBusiness } from '../organization/business.ts'
import { Avatar } from '../parts/avatar.tsx'
import { CloseButton } from '../parts/close-button.tsx'
import { lookOf } from './look.ts'
import { LookMark } from './look-mark.tsx'
import type { Visit } from './read-visit.ts'

export function VisitHead({ visit, close }: { visit: Visit; close: () => void }) {
  const t = useTranslations('visit')
  const { slug } = useBusiness()
  return (
    <header className="visit-head">
      <Avatar name={visit.client.name} size={44} />
      <div className="visit-who">
        <h2>
          <Link to="/o/$slug/clientes/$clientId" params={{ slug, clientId: visit.client.id }}>
            {visit.client.name}
          </Link>
        </h2>
        <p className="second">
          {visit.client.phone === null ? t('noPhone') : sayPhone(visit.client.phone)}
          <Visits clientId={visit.client.id} />
        </p>
      </div>
      <CloseButton close={close} />
      <VisitFacts visit={visit} />
    </header>
  )
}

function VisitFacts({ visit }: { visit: Visit }) {
  const s = useTranslations('status')
  const { manner, location } = useBusiness()
  const look = lookOf(visit)
  const price = visit.services.reduce((sum, service) => sum + (service.price ?? 0), 0)
  const facts = [
    visit.services.map(({ name }) => name).join(', '),
    visit.professional?.name,
    price > 0 ? sayMoney(price, manner) : undefined,
    // Its hour is of that branch's clock.
    visit.location.id === location.id ? undefined : visit.location.name,
  ].filter(Boolean)
  return (
    <div className="visit-facts">
      <div>
        <p className="strong">{useWhen(visit)}</p>
        <p className="second">{facts.join(' · ')}</p>
        {visit.notes !== null && <p className="visit-note">{visit.notes}</p>}
      </div>
      <span className={`look-tag ${look}`}>
        <LookMark look={look} size={16} />
        {s(look)}
      </span>
    </div>
  )
}

/** «Hoy, 3:00 – 3:45 p. m.», «Martes 17 de noviembre, …» */
export function useWhen({ startsAt, endsAt, timeZone }: Pick<Visit, 'startsAt' | 'endsAt' | 'timeZone'>): string {
  const { manner } = useBusiness()
  const dayWords = useDayWords()
  const [start, end] = [toLocal(startsAt, timeZone), toLocal(endsAt, timeZone)]
  const today = dateOf(toLocal(new Date(), timeZone))
  const near = nearDay(dateOf(start), today)
  const day = near === undefined ? sayDay(dateOf(start), today, manner) : dayWords(near)
  return `${capital(day)}, ${sayRange(start, end, manner)}`
}
