import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { isProblem } from '../api/problem.ts'
import { queries } from '../api/queries.ts'
import { say } from '../feedback/toasts.ts'
import { type Location, useBusiness } from '../organization/business.ts'
import { ArchivePanel } from './archive-panel.tsx'
import { Note } from './note.tsx'
import { TypedQuestion } from './typed-question.tsx'

/** Closes a location for good; while somebody is expected there it stays. */
export function ArchiveLocation({ location, done }: { location: Location; done: () => void }) {
  const t = useTranslations('places')
  const s = useTranslations('settings')
  const { api, slug, locations, chooseLocation } = useBusiness()
  const [asked, ask] = useState(false)
  const archiving = useMutation({
    mutationFn: () => valueOf(api.DELETE('/locations/{id}', { params: { path: { id: location.id } } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [slug, 'offer'] })
      say({ tone: 'done', text: t('archived') })
      done()
    },
  })
  const count = isProblem(archiving.error, 'in-use') ? archiving.error.appointments : 0
  return (
    <ArchivePanel
      title={t('archiveTitle')}
      hint={locations.length === 1 ? t('archiveOnly') : t('archiveHint')}
      {...(locations.length === 1 ? {} : { ask: () => ask(true) })}
    >
      {asked && (
        <TypedQuestion
          title={t('archiveAsk', { name: location.name })}
          word={s('archiveWord')}
          act={s('archive')}
          error={count > 0 ? null : archiving.error}
          isActing={archiving.isPending}
          onYes={() => archiving.mutate()}
          close={() => ask(false)}
        >
          <p>{t('archiveHint')}</p>
          {count > 0 && (
            <Note>
              {t('archiveInUse', { count })}{' '}
              <Link to="/o/$slug/agenda" params={{ slug }} className="link" onClick={() => chooseLocation(location.id)}>
                {t('seeThem')}
              </Link>
            </Note>
          )}
        </TypedQuestion>
      )}
    </ArchivePanel>
  )
}
