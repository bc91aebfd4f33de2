import type { ReactNode } from 'react'
import { Wordmark } from '../parts/wordmark.tsx'
import './access.css'

/** The page in front of the product. */
export function Door({ title, hint, children }: { title: string; hint?: string | undefined; children: ReactNode }) {
  return (
    <main className="door">
      <Wordmark />
      <section className="door-card">
        <h1>{title}</h1>
        {hint !== undefined && <p className="second">{hint}</p>}
        {children}
      </section>
    </main>
  )
}
