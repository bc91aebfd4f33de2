import { IconSend } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { useBusiness } from '../organization/business.ts'
import { type Template, templatesQuery } from './read-templates.ts'
import './template.css'
import { stateOf } from './template-state.ts'

const LOOK_MS = 2000
/** The worker hands in within seconds; what WhatsApp says later comes with the next visit. */
const WATCH_MS = 120_000

/** Looks again and again for a while after somebody asked for something. */
export function useWatching(): { everyMs: number | false; watch: () => void } {
  const [until, setUntil] = useState(0)
  const watch = () => {
    setUntil(Date.now() + WATCH_MS)
    setTimeout(() => setUntil(0), WATCH_MS)
  }
  return { everyMs: until === 0 ? false : LOOK_MS, watch }
}

/** How many are approved, and the act that has the others looked at. */
export function TemplatePush({ templates, watch }: { templates: readonly Template[]; watch: () => void }) {
  const t = useTranslations('templates')
  const words = useProblemWords()
  const { api } = useBusiness()
  const pushing = useMutation({
    mutationFn: () => valueOf(api.POST('/templates/push')),
    onSuccess: ({ items }) => {
      queries.setQueryData(templatesQuery(api).queryKey, items)
      watch()
    },
  })
  const count = (state: string) => templates.filter((one) => stateOf(one) === state).length
  const [approved, waiting] = [count('approved'), count('underReview')]
  const isDone = approved === templates.length
  return (
    <section className="panel set-push">
      <div className="set-push-line">
        <div>
          <p className="strong" role="status">
            {isDone ? t('allApproved') : t('progress', { approved, all: templates.length })}
          </p>
          {waiting > 0 && <p className="second">{t('waiting', { count: waiting })}</p>}
          {pushing.isSuccess && !isDone && <p className="second">{t('pushed')}</p>}
        </div>
        {!isDone && (
          <button
            type="button"
            className="button primary"
            aria-disabled={pushing.isPending}
            onClick={() => !pushing.isPending && pushing.mutate()}
          >
            <IconSend className="icon" aria-hidden="true" />
            {pushing.isPending ? t('pushing') : t('push')}
          </button>
        )}
      </div>
      <progress
        className="set-progress"
        max={templates.length}
        value={approved}
        aria-label={t('progress', { approved, all: templates.length })}
      />
      {pushing.isError && (
        <p className="fault" role="alert">
          {words(pushing.error)}
        </p>
      )}
    </section>
  )
}
