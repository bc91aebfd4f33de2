import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { say } from '../feedback/toasts.ts'
import { type Service, useBusiness } from '../organization/business.ts'
import { ArchivePanel } from './archive-panel.tsx'
import { TypedQuestion } from './typed-question.tsx'

/** What is booked keeps it; nobody books it any more. */
export function ArchiveService({ service, done }: { service: Service; done: () => void }) {
  const t = useTranslations('services')
  const s = useTranslations('settings')
  const { api, slug } = useBusiness()
  const [asked, ask] = useState(false)
  const archiving = useMutation({
    mutationFn: () => valueOf(api.DELETE('/services/{id}', { params: { path: { id: service.id } } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [slug, 'offer'] })
      say({ tone: 'done', text: t('archived') })
      done()
    },
  })
  return (
    <ArchivePanel title={t('archiveTitle')} hint={t('archiveHint')} ask={() => ask(true)}>
      {asked && (
        <TypedQuestion
          title={t('archiveAsk', { name: service.name })}
          word={s('archiveWord')}
          act={s('archive')}
          error={archiving.error}
          isActing={archiving.isPending}
          onYes={() => archiving.mutate()}
          close={() => ask(false)}
        >
          <p>{t('archiveHint')}</p>
        </TypedQuestion>
      )}
    </ArchivePanel>
  )
}
