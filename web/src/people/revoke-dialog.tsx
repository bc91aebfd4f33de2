import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { say } from '../feedback/toasts.ts'
import { useBusiness } from '../organization/business.ts'
import { TypedDialog } from '../parts/typed-question.tsx'
import { usePeopleProblem } from './people-words.ts'
import { type ApiKey, refreshKeys } from './read-keys.ts'

export function RevokeDialog({ apiKey: { id, name }, close }: { apiKey: ApiKey; close: () => void }) {
  const t = useTranslations('keys')
  const p = useTranslations('people')
  const words = usePeopleProblem()
  const { api } = useBusiness()
  const revoking = useMutation({
    mutationFn: () => valueOf(api.DELETE('/api-keys/{id}', { params: { path: { id } } })),
    onSuccess: () => {
      say({ tone: 'done', text: t('revoked', { name }) })
      refreshKeys(api)
      close()
    },
  })
  return (
    <TypedDialog
      title={t('revokeTitle', { name })}
      word={name}
      act={t('revokeAct')}
      keep={p('cancel')}
      busy={revoking.isPending}
      fault={revoking.isError ? words(revoking.error) : undefined}
      onYes={() => revoking.mutate()}
      onNo={close}
    >
      <p>{t('revokeHint')}</p>
    </TypedDialog>
  )
}
