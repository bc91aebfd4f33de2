import { useTranslations } from 'use-intl'
import { useProblemWords } from '../feedback/problem-words.ts'
import { say } from '../feedback/toasts.ts'
import { useBusiness } from '../organization/business.ts'
import { rememberOwn } from './own-changes.ts'
import { undoChange } from './undo.ts'

/** Says what was done, and offers to take it back. */
export function useSayDone(): (text: string, changed: { id: string; revision: number }) => void {
  const t = useTranslations('feedback')
  const { api } = useBusiness()
  const words = useProblemWords()
  return (text, changed) => {
    rememberOwn(changed)
    const undo = () =>
      void undoChange(api, changed).then(
        () => say({ tone: 'done', text: t('undone') }),
        (error: unknown) => say({ tone: 'failed', text: words(error) }),
      )
    say({ tone: 'done', text, act: { label: t('undo'), run: undo } })
  }
}
