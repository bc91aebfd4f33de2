import type { ReactNode } from 'react'
import './section-head.css'

/** What a section is about and, at most, one act. */
export function SectionHead({ title, hint, children }: { title: string; hint: string; children?: ReactNode }) {
  return (
    <header className="section-head">
      <div>
        <h2>{title}</h2>
        <p className="second">{hint}</p>
      </div>
      {children}
    </header>
  )
}
