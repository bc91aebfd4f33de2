import { useTranslations } from 'use-intl'
import '../parts/empty.css'
import { useProblemWords } from './problem-words.ts'

/** In place of what could not be had: cause, then act. */
export function Failure({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('feedback')
  const words = useProblemWords('question')
  return (
    <div className="fault-box" role="alert">
      <p className="strong">{t('notLoaded')}</p>
      <p className="second">{words(error)}</p>
      <button type="button" className="button small" onClick={retry}>
        {t('tryAgain')}
      </button>
    </div>
  )
}
