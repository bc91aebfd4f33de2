import { Skeleton } from '../parts/skeleton.tsx'

/** Rows to come, with the room that they will take. */
export function PanelSkeleton() {
  return (
    <div className="panel flush rows-panel" aria-busy="true">
      {Array.from({ length: 4 }, (_, line) => (
        <div key={line} className="person-row">
          <Skeleton height={34} width={34} radius={17} />
          <Skeleton height={36} width={220} />
        </div>
      ))}
    </div>
  )
}
