import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { useAct } from '../api/use-act.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { say } from '../feedback/toasts.ts'
import { useBusiness } from '../organization/business.ts'
import type { Visit } from './read-visit.ts'
import { refreshAppointments } from './undo.ts'

/** The client said so by telephone, or at the desk. Nobody is written to, so it is undone by noting what was there before. */
export function SaidYes({ visit: { id, clientResponse } }: { visit: Visit }) {
  const t = useTranslations('visit')
  const f = useTranslations('feedback')
  const words = useProblemWords()
  const { api } = useBusiness()
  const noting = useAct({
    mutationFn: (response: Visit['clientResponse']) =>
      valueOf(api.POST('/appointments/{id}/client-response', { params: { path: { id } }, body: { response } })),
    onSuccess: (_, response) => {
      const undo = { label: f('undo'), run: () => noting.mutate(clientResponse) }
      say(response === 'confirmed' ? { tone: 'done', text: t('confirmed'), act: undo } : { tone: 'done', text: f('undone') })
      refreshAppointments(api)
    },
    onError: (error) => say({ tone: 'failed', text: words(error) }),
  })
  return (
    <button type="button" className="button" aria-disabled={noting.isPending} onClick={() => noting.mutate('confirmed')}>
      <IconCircleCheck className="icon" aria-hidden="true" />
      {t('saidYes')}
    </button>
  )
}
