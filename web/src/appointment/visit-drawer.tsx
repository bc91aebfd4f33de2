import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Failure } from '../feedback/failure.tsx'
import { isProblem } from '../api/problem.ts'
import { useBusiness } from '../organization/business.ts'
import { CloseButton } from '../parts/close-button.tsx'
import { Drawer } from '../parts/drawer.tsx'
import { Empty } from '../parts/empty.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { visitQuery } from './read-visit.ts'
import { Timeline } from './timeline.tsx'
import { VisitActs } from './visit-acts.tsx'
import './visit.css'
import { VisitHead } from './visit-head.tsx'

/** One appointment: who, when, what can be done, and everything that was or will be said about it. */
export function VisitDrawer({ id, close }: { id: string; close: () => void }) {
  const t = useTranslations('visit')
  const { api } = useBusiness()
  const visit = useQuery(visitQuery(api, id))
  if (visit.data === undefined) {
    return (
      <Drawer label={t('drawer', { name: '' })} close={close}>
        <div className="visit-part" aria-busy={visit.isPending}>
          <CloseButton close={close} className="visit-close" />
          {visit.isPending && <Skeleton height={180} />}
          {isProblem(visit.error, 'not-found') && <Empty title={t('gone')} />}
          {visit.isError && !isProblem(visit.error, 'not-found') && <Failure error={visit.error} retry={() => void visit.refetch()} />}
        </div>
      </Drawer>
    )
  }
  return (
    <Drawer label={t('drawer', { name: visit.data.client.name })} close={close}>
      <VisitHead visit={visit.data} close={close} />
      <VisitActs visit={visit.data} />
      <Timeline visit={visit.data} />
    </Drawer>
  )
}
