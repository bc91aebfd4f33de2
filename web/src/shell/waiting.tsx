import { Skeleton } from '../parts/skeleton.tsx'
import './frame.css'

/** The frame before anything is known, so that nothing jumps when it is. */
export function Waiting() {
  return (
    <div className="frame" aria-busy="true">
      <aside className="sidebar">
        <Skeleton height={28} width={96} />
        <Skeleton height={48} radius={12} />
        {[0, 1, 2].map((line) => (
          <Skeleton key={line} height={36} radius={9} />
        ))}
      </aside>
      <main className="frame-page">
        <div className="waiting-head">
          <Skeleton height={30} width={280} />
        </div>
      </main>
    </div>
  )
}
