import { type ReactNode, useId } from 'react'

/** One concern of a section in a box of its own. */
export function Panel({ title, hint, children }: { title?: string | undefined; hint?: string | undefined; children: ReactNode }) {
  const id = useId()
  return (
    <section className="panel" aria-labelledby={title === undefined ? undefined : id}>
      {(title !== undefined || hint !== undefined) && (
        <div>
          {title !== undefined && <h3 id={id}>{title}</h3>}
          {hint !== undefined && <p className="second">{hint}</p>}
        </div>
      )}
      {children}
    </section>
  )
}
