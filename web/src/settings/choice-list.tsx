import { useId } from 'react'

interface ChoiceListProps<T extends string> {
  label: string
  value: T
  choices: readonly { value: T; name: string; hint?: string }[]
  onChange: (value: T) => void
}

/** One of a few, each with what it means. */
export function ChoiceList<T extends string>({ label, value, choices, onChange }: ChoiceListProps<T>) {
  const name = useId()
  return (
    <div className="set-choices" role="radiogroup" aria-label={label}>
      {choices.map((choice) => (
        <label key={choice.value} className="set-choice">
          <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
          <span>
            <span className="set-switch-name">{choice.name}</span>
            {choice.hint !== undefined && <span className="second">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </div>
  )
}
