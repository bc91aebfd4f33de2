import { Skeleton } from '../parts/skeleton.tsx'

export function RowsSkeleton() {
  return (
    <div className="rows" aria-busy="true">
      {Array.from({ length: 8 }, (_, line) => (
        <div key={line} className="row">
          <Skeleton height={18} width={110} />
          <Skeleton height={36} width={150} />
          <Skeleton height={36} />
          <Skeleton height={18} width={60} />
        </div>
      ))}
    </div>
  )
}
