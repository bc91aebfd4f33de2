import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useProblemWords } from '../feedback/problem-words.ts'
import { TypedDialog } from '../parts/typed-question.tsx'

interface TypedQuestionProps {
  title: string
  /** What is to be typed, so that nobody does it by a slip of the hand. */
  word: string
  act: string
  error: unknown
  isActing: boolean
  onYes: () => void
  close: () => void
  children: ReactNode
}

/** Asked before something that cannot be taken back. */
export function TypedQuestion({ error, isActing, close, ...question }: TypedQuestionProps) {
  const t = useTranslations('settings')
  const words = useProblemWords()
  const fault = error === null ? undefined : words(error)
  return <TypedDialog {...question} keep={t('cancel')} busy={isActing} fault={fault} onNo={close} />
}
