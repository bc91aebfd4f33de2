import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import './picker.css'

export interface Choice {
  id: string
  content: ReactNode
}

interface PickerProps {
  /** Given by the field around it. */
  input: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }
  text: string
  onText: (text: string) => void
  choices: readonly Choice[]
  onPick: (id: string) => void
  placeholder: string
  /** Said to whoever cannot see the list: how many there are. */
  news: string
  /** Where no label stands beside it. */
  label?: string
  autoFocus?: boolean
  /** What stands in the same box before the text, such as what is picked already. */
  children?: ReactNode
  onBackspace?: () => void
}

/** A text that offers what it could mean: arrows choose, Enter picks, Escape closes the list and nothing else. */
export function Picker({
  input,
  text,
  onText,
  choices,
  onPick,
  placeholder,
  news,
  label,
  autoFocus = false,
  children,
  onBackspace,
}: PickerProps) {
  const list = useId()
  const field = useRef<HTMLInputElement>(null)
  const [open, setOpen] = useState(false)
  const [wanted, point] = useState(0)
  const at = Math.min(wanted, choices.length - 1)
  const shown = open && choices.length > 0
  const pick = (choice: Choice | undefined) => {
    if (choice === undefined) return
    onPick(choice.id)
    setOpen(false)
    point(0)
    field.current?.focus()
  }
  const acts: Record<string, () => void> = {
    ArrowDown: () => (shown ? point((at + 1) % choices.length) : setOpen(true)),
    ArrowUp: () => point((at - 1 + choices.length) % Math.max(choices.length, 1)),
    Enter: () => shown && pick(choices[at]),
    Escape: () => setOpen(false),
  }
  const hear = (event: KeyboardEvent) => {
    if (event.key === 'Backspace' && text === '') onBackspace?.()
    const act = acts[event.key]
    if (act === undefined || event.metaKey || event.ctrlKey || (!shown && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div className="picker">
      <div
        className="input picker-box"
        onMouseDown={(event) => event.target === event.currentTarget && setTimeout(() => field.current?.focus())}
      >
        {children}
        <input
          {...input}
          ref={field}
          role="combobox"
          aria-label={label}
          aria-expanded={shown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown ? `${list}-${at}` : undefined}
          autoComplete="off"
          autoFocus={autoFocus}
          data-autofocus={autoFocus || undefined}
          placeholder={placeholder}
          value={text}
          onChange={(event) => {
            onText(event.target.value)
            setOpen(true)
            point(0)
          }}
          onFocus={() => setOpen(true)}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={hear}
        />
      </div>
      <ul id={list} role="listbox" className="picker-list" hidden={!shown} aria-label={placeholder}>
        {choices.map((choice, index) => (
          <li
            key={choice.id}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onMouseMove={() => point(index)}
            onClick={() => pick(choice)}
          >
            {choice.content}
          </li>
        ))}
      </ul>
      <span className="visually-hidden" role="status">
        {open ? news : ''}
      </span>
    </div>
  )
}
