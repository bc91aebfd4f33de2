import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { isProblem } from '../api/problem.ts'
import { queries } from '../api/queries.ts'
import { say } from '../feedback/toasts.ts'
import { type Professional, useBusiness } from '../organization/business.ts'
import { ArchivePanel } from './archive-panel.tsx'
import { type Succession, SuccessionQuestion } from './succession-question.tsx'
import { TypedQuestion } from './typed-question.tsx'

/** Asked for by a typed word; where appointments are ahead, whose they are to be is asked too. */
export function ArchiveProfessional({ professional, done }: { professional: Professional; done: () => void }) {
  const t = useTranslations('team')
  const s = useTranslations('settings')
  const [asked, ask] = useState(false)
  const [ahead, setAhead] = useState(0)
  const archiving = useArchiving(professional, done, setAhead)
  const close = () => {
    ask(false)
    setAhead(0)
    archiving.reset()
  }
  return (
    <ArchivePanel title={t('archiveTitle')} hint={t('archiveHint')} ask={() => ask(true)}>
      {asked && ahead === 0 && (
        <TypedQuestion
          title={t('archiveAsk', { name: professional.name })}
          word={s('archiveWord')}
          act={s('archive')}
          error={archiving.error}
          isActing={archiving.isPending}
          onYes={() => archiving.mutate({})}
          close={close}
        >
          <p>{t('archiveHint')}</p>
        </TypedQuestion>
      )}
      {asked && ahead > 0 && (
        <SuccessionQuestion
          professional={professional}
          ahead={ahead}
          error={isProblem(archiving.error, 'in-use') ? null : archiving.error}
          isActing={archiving.isPending}
          onYes={(succession) => archiving.mutate(succession)}
          close={close}
        />
      )}
    </ArchivePanel>
  )
}

function useArchiving(professional: Professional, done: () => void, foundAhead: (count: number) => void) {
  const t = useTranslations('team')
  const { api } = useBusiness()
  return useMutation({
    mutationFn: (query: Succession) => valueOf(api.DELETE('/professionals/{id}', { params: { path: { id: professional.id }, query } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [api.slug, 'offer'] })
      say({ tone: 'done', text: t('archived') })
      done()
    },
    onError: (error) => isProblem(error, 'in-use') && foundAhead(error.appointments),
  })
}
