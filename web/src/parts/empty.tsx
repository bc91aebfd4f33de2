import type { ReactNode } from 'react'
import './empty.css'

/** Nothing here yet, what to do about it, and a drawing of three strokes from the family of circles. */
export function Empty({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <svg viewBox="0 0 64 64" width="64" height="64" aria-hidden="true" fill="none" strokeWidth="2" strokeLinecap="round">
        <circle cx="32" cy="32" r="21" stroke="var(--control)" strokeDasharray="4 6" />
        <path d="M32 20v12l8 5" stroke="var(--control)" />
        <circle cx="53" cy="47" r="4" fill="var(--achiote)" />
      </svg>
      <p className="strong">{title}</p>
      {hint !== undefined && <p className="second">{hint}</p>}
      {children}
    </div>
  )
}
