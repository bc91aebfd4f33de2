import { useTranslations } from 'use-intl'
import { Empty } from '../parts/empty.tsx'
import { useProblemWords } from './problem-words.ts'

export function Lost() {
  const t = useTranslations('feedback')
  return (
    <main>
      <Empty title={t('lost')} hint={t('lostHint')}>
        <a className="button" href="/">
          {t('toAgenda')}
        </a>
      </Empty>
    </main>
  )
}

/** When nothing of the page can be shown. What was typed in a dialog is kept as a draft and waits behind the reload. */
export function Crashed({ error }: { error: unknown }) {
  const t = useTranslations('feedback')
  const words = useProblemWords('question')
  return (
    <main>
      <Empty title={t('crashed')} hint={`${words(error)} ${t('crashedHint')}`}>
        <button type="button" className="button primary" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      </Empty>
    </main>
  )
}
