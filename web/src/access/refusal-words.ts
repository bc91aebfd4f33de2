import { useTranslations } from 'use-intl'
import { isProblem } from '../api/problem.ts'
import { useProblemWords } from '../feedback/problem-words.ts'

/** Why somebody was not let in, and what to do. */
export function useRefusalWords(): (error: unknown) => string {
  const t = useTranslations('access')
  const words = useProblemWords()
  return (error) => {
    if (isProblem(error, 'too-many-tries')) return t('tooMany')
    if (isProblem(error, 'wrong-credentials')) return t('wrong')
    if (isProblem(error, 'link-expired')) return t('badToken')
    return words(error)
  }
}
