import type { ReactNode } from 'react'

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
