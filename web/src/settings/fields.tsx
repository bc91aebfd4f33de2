import type { InputHTMLAttributes, ReactNode } from 'react'
import { Field } from '../parts/field.tsx'

interface Common {
  label: ReactNode
  fault?: string | undefined
  hint?: ReactNode
  value: string
  onChange: (value: string) => void
}

type TextProps = Common & Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'autoFocus' | 'maxLength' | 'autoComplete'>

const LONGEST_NAME = 200

export function TextField({ label, fault, hint, onChange, maxLength = LONGEST_NAME, ...input }: TextProps) {
  return (
    <Field label={label} fault={fault} hint={hint}>
      {(props) => (
        <input
          // A dialog around it looks for this, before it gives the focus to its first button.
          data-autofocus={input.autoFocus === true || undefined}
          autoComplete="off"
          {...props}
          {...input}
          className="input"
          maxLength={maxLength}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

export interface Option {
  value: string
  name: string
}

export function SelectField({ label, fault, hint, value, onChange, options }: Common & { options: readonly Option[] }) {
  return (
    <Field label={label} fault={fault} hint={hint}>
      {(props) => (
        <select {...props} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
          <Options options={options} />
        </select>
      )}
    </Field>
  )
}

export function Options({ options }: { options: readonly Option[] }) {
  return options.map(({ value, name }) => (
    <option key={value} value={value}>
      {name}
    </option>
  ))
}
