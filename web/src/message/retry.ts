import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { useAct } from '../api/use-act.ts'
import { say } from '../feedback/toasts.ts'
import { useBusiness } from '../organization/business.ts'

/** Sends what failed once more. */
export function useRetry() {
  const t = useTranslations('message')
  const { api } = useBusiness()
  return useAct({
    mutationFn: (id: string) => valueOf(api.POST('/messages/{id}/retry', { params: { path: { id } }, body: {} })),
    onSuccess: () => {
      say({ tone: 'done', text: t('retried') })
      for (const key of ['messages', 'appointment', 'agenda', 'failing']) void queries.invalidateQueries({ queryKey: [api.slug, key] })
    },
  })
}
