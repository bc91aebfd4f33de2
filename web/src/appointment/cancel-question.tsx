import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { useAct } from '../api/use-act.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { useBusiness } from '../organization/business.ts'
import { noticeLeaves } from './notice-leaves.ts'
import type { Visit } from './read-visit.ts'
import { HOLD, refreshAppointments } from './undo.ts'
import { useSayDone } from './use-undo.ts'
import { useWhen } from './visit-head.tsx'

/** Asked in place, with what follows from a yes. */
export function CancelQuestion({ visit, done }: { visit: Visit; done: () => void }) {
  const t = useTranslations('visit')
  const words = useProblemWords()
  const { api } = useBusiness()
  const sayDone = useSayDone()
  const when = useWhen(visit)
  const reachable = visit.client.phone !== null
  const [tell, setTell] = useState(reachable)
  const cancelling = useAct({
    mutationFn: async () => {
      const params = { path: { id: visit.id } }
      const changed = await valueOf(api.POST('/appointments/{id}/cancel', { params, body: { notify: tell ? HOLD : false } }))
      return { changed, told: tell && (await noticeLeaves(api, visit.id)) }
    },
    onSuccess: ({ changed, told }) => {
      sayDone(told ? t('cancelled') : t('cancelledQuiet'), changed)
      refreshAppointments(api)
      done()
    },
  })
  return (
    <div className="cancel-question" role="group" aria-label={t('cancel')}>
      <p>
        <b>{t('cancelQuestion', { name: visit.client.name, when: when.charAt(0).toLocaleLowerCase() + when.slice(1) })}</b>{' '}
        {tell ? t('cancelTells') : t('cancelSilent')}
      </p>
      {reachable && (
        <label className="check">
          <input type="checkbox" checked={tell} onChange={(event) => setTell(event.target.checked)} />
          {t('cancelNotify')}
        </label>
      )}
      {cancelling.isError && (
        <p className="fault" role="alert">
          {words(cancelling.error)}
        </p>
      )}
      <div className="visit-buttons">
        <button type="button" className="button danger" aria-disabled={cancelling.isPending} onClick={() => cancelling.mutate()}>
          {t('cancel')}
        </button>
        <button type="button" className="button quiet" autoFocus onClick={done}>
          {t('keepIt')}
        </button>
      </div>
    </div>
  )
}
