import { IconBan, IconCalendarRepeat, IconCheck, IconUserX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { mayAct } from '../access/me.ts'
import { type Api, valueOf } from '../api/api.ts'
import { useAct } from '../api/use-act.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { useBusiness } from '../organization/business.ts'
import { CancelQuestion } from './cancel-question.tsx'
import { noticeLeaves } from './notice-leaves.ts'
import type { Visit } from './read-visit.ts'
import { SaidYes } from './said-yes.tsx'
import { HOLD, refreshAppointments } from './undo.ts'
import { useSayDone } from './use-undo.ts'

type Act = 'confirm' | 'complete' | 'no-show'

/** What makes sense now, and only that. */
export function VisitActs({ visit }: { visit: Visit }) {
  const t = useTranslations('visit')
  const words = useProblemWords()
  const { membership } = useBusiness()
  const navigate = useNavigate()
  const [cancelling, cancel] = useState(false)
  const acting = useActing(visit)
  if (!mayAct(membership.role, 'receptionist')) return null
  const begun = new Date(visit.startsAt) <= new Date()
  const button = (act: Act, icon: ReactNode, label: string) => (
    <button key={act} type="button" className="button" aria-disabled={acting.isPending} onClick={() => acting.mutate(act)}>
      {icon}
      {label}
    </button>
  )
  const check = <IconCheck className="icon" aria-hidden="true" />
  const ahead = visit.status === 'pending' || visit.status === 'confirmed'
  return (
    <div className="visit-acts">
      <div className="visit-buttons">
        {visit.status === 'pending' && button('confirm', check, t('approve'))}
        {visit.status === 'confirmed' && !begun && visit.clientResponse !== 'confirmed' && <SaidYes visit={visit} />}
        {begun && visit.status !== 'completed' && canSettle(visit) && button('complete', check, t('complete'))}
        {begun &&
          visit.status !== 'no_show' &&
          canSettle(visit) &&
          button('no-show', <IconUserX className="icon" aria-hidden="true" />, t('noShow'))}
        {ahead && (
          <button
            type="button"
            className="button"
            onClick={() => void navigate({ to: '.', search: (was) => ({ ...was, mover: visit.id }) })}
          >
            <IconCalendarRepeat className="icon" aria-hidden="true" />
            {t('move')}
          </button>
        )}
        {ahead && (
          <button type="button" className="button quiet danger" aria-expanded={cancelling} onClick={() => cancel(!cancelling)}>
            <IconBan className="icon" aria-hidden="true" />
            {t('cancel')}
          </button>
        )}
      </div>
      {acting.isError && (
        <p className="fault" role="alert">
          {words(acting.error)}
        </p>
      )}
      {cancelling && ahead && <CancelQuestion visit={visit} done={() => cancel(false)} />}
    </div>
  )
}

function canSettle({ status }: Visit): boolean {
  return status === 'confirmed' || status === 'completed' || status === 'no_show'
}

function useActing(visit: Visit) {
  const t = useTranslations('visit')
  const { api } = useBusiness()
  const sayDone = useSayDone()
  const said = { complete: t('completed'), 'no-show': t('missed') } as const
  return useAct({
    mutationFn: async (act: Act) => {
      const changed = await perform(api, visit.id, act)
      return { changed, told: act === 'confirm' && (await noticeLeaves(api, visit.id)) }
    },
    onSuccess: ({ changed, told }, act) => {
      sayDone(act === 'confirm' ? (told ? t('approved') : t('approvedQuiet')) : said[act], changed)
      refreshAppointments(api)
    },
  })
}

function perform(api: Api, id: string, act: Act): Promise<Visit> {
  const params = { path: { id } }
  switch (act) {
    case 'confirm':
      return valueOf(api.POST('/appointments/{id}/confirm', { params, body: { notify: HOLD } }))
    case 'complete':
      return valueOf(api.POST('/appointments/{id}/complete', { params, body: {} }))
    case 'no-show':
      return valueOf(api.POST('/appointments/{id}/no-show', { params, body: {} }))
  }
}
