import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProblemWords } from '../feedback/problem-words.ts'
import { Dialog } from '../parts/dialog.tsx'
import { TextField } from './fields.tsx'

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
export function TypedQuestion({ title, word, act, error, isActing, onYes, close, children }: TypedQuestionProps) {
  const t = useTranslations('settings')
  const words = useProblemWords()
  const [typed, setTyped] = useState('')
  const isMeant = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isMeant && !isActing) onYes()
  }
  return (
    <Dialog title={title} close={close}>
      <form className="set-form set-question" noValidate onSubmit={submit}>
        {children}
        <TextField label={t('typeToConfirm', { word })} autoFocus value={typed} onChange={setTyped} />
        {error !== null && (
          <p className="fault" role="alert">
            {words(error)}
          </p>
        )}
        <div className="set-acts">
          <button type="submit" className="button danger" aria-disabled={!isMeant || isActing}>
            {act}
          </button>
          <button type="button" className="button quiet" onClick={close}>
            {t('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
