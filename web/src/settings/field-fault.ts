import { useTranslations } from 'use-intl'
import { isProblem } from '../api/problem.ts'
import { useProblemWords } from '../feedback/problem-words.ts'

/** What the server found wrong with a field, in the reader's words: said beneath it. */
export function useFieldFault(error: unknown): (path: string) => string | undefined {
  const t = useTranslations('settings')
  const words = useProblemWords()
  return (path) => {
    if (!isProblem(error) || !error.faults.some((fault) => fault.path === path)) return undefined
    return error.code === 'invalid' ? t('fieldFault') : words(error)
  }
}

/** Whether every word of a refusal stands at a field already. */
export function isAtField(error: unknown, paths: readonly string[]): boolean {
  return isProblem(error) && error.faults.length > 0 && error.faults.every(({ path }) => paths.includes(path))
}
