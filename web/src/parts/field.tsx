import { type ReactNode, useId } from 'react'

interface FieldProps {
  label: ReactNode
  /** What is wrong with what was typed, and how to mend it. */
  fault?: string | undefined
  hint?: ReactNode
  children: (props: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined }) => ReactNode
}

/** A labelled place to type, with its fault right beneath. */
export function Field({ label, fault, hint, children }: FieldProps) {
  const id = useId()
  const describedBy = fault !== undefined || hint !== undefined ? `${id}-said` : undefined
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-invalid': fault !== undefined, 'aria-describedby': describedBy })}
      {describedBy !== undefined && (
        <p id={describedBy} className={fault === undefined ? 'caption' : 'fault'}>
          {fault ?? hint}
        </p>
      )}
    </div>
  )
}
