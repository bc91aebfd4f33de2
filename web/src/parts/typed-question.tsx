import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { Field } from './field.tsx'

interface TypedQuestionProps {
  /** What must be typed for it to be meant. */
  words: string
  label: ReactNode
  act: string
  keep: string
  busy: boolean
  fault?: string | undefined
  onYes: () => void
  onNo: () => void
  children: ReactNode
}

/** Something that cannot be taken back: whoever types what it is about means it. */
export function TypedQuestion({ words, label, act, keep, busy, fault, onYes, onNo, children }: TypedQuestionProps) {
  const [typed, type] = useState('')
  const meant = sameWords(typed, words)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (meant && !busy) onYes()
  }
  return (
    <form className="typed-question" onSubmit={submit}>
      {children}
      <Field label={label} fault={fault}>
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
      <div className="acts">
        <button type="submit" className="button danger" disabled={!meant || busy}>
          {act}
        </button>
        <button type="button" className="button quiet" onClick={onNo}>
          {keep}
        </button>
      </div>
    </form>
  )
}

/** On a phone the first letter comes as a capital, and a space after the last word. */
function sameWords(one: string, other: string): boolean {
  const plain = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase()
  return plain(one) === plain(other)
}
