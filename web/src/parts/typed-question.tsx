import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import './typed-question.css'

interface TypedQuestionProps {
  /** What must be typed for it to be meant. */
  word: string
  act: string
  keep: string
  busy: boolean
  /** Why it did not work. */
  fault?: string | undefined
  onYes: () => void
  onNo: () => void
  children?: ReactNode
}

/** Something that cannot be taken back: whoever types what it is about means it. */
export function TypedQuestion({ word, act, keep, busy, fault, onYes, onNo, children }: TypedQuestionProps) {
  const t = useTranslations('typed')
  const [typed, type] = useState('')
  const [tried, tryIt] = useState(false)
  const meant = sameWords(typed, word)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    tryIt(true)
    if (meant && !busy) onYes()
  }
  return (
    <form className="typed-question" noValidate onSubmit={submit}>
      {children}
      <Field label={t('label', { word })} fault={tried && !meant ? t('other', { word }) : undefined}>
        {(props) => (
          <input
            {...props}
            className="input"
            autoComplete="off"
            autoFocus
            data-autofocus
            value={typed}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      {fault !== undefined && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
      <div className="acts">
        <button type="submit" className="button danger" aria-disabled={!meant || busy}>
          {act}
        </button>
        <button type="button" className="button quiet" onClick={onNo}>
          {keep}
        </button>
      </div>
    </form>
  )
}

/** The same, over the page. */
export function TypedDialog({ title, ...question }: TypedQuestionProps & { title: string }) {
  return (
    <Dialog title={title} close={question.onNo}>
      <TypedQuestion {...question} />
    </Dialog>
  )
}

/** On a phone the first letter comes as a capital, and a space after the last word. */
function sameWords(one: string, other: string): boolean {
  const plain = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase()
  return plain(one) === plain(other)
}
