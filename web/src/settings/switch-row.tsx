import { Switch } from '@mantine/core'
import '@mantine/core/styles/Input.css'
import '@mantine/core/styles/Switch.css'
import { useId } from 'react'

interface SwitchRowProps {
  label: string
  hint?: string
  checked: boolean
  disabled?: boolean
  onChange: (checked: boolean) => void
}

/** Something that is on or off, with what that means. The whole line is its label. */
export function SwitchRow({ label, hint, checked, disabled = false, onChange }: SwitchRowProps) {
  const id = useId()
  return (
    <div className={disabled ? 'set-switch off' : 'set-switch'}>
      <label htmlFor={id}>
        <span className="set-switch-name">{label}</span>
        {hint !== undefined && (
          <span className="second" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </label>
      <Switch
        id={id}
        size="md"
        withThumbIndicator={false}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </div>
  )
}
