import { Skeleton } from '../parts/skeleton.tsx'

const columns = [
  [0, 72, 140],
  [40, 160, 300],
  [90, 210, 260],
  [20, 130, 340],
] as const

/** The grid's geometry before its cards are known. */
export function GridSkeleton() {
  return (
    <div className="grid-skeleton" aria-busy="true">
      {columns.map((tops, index) => (
        <div key={index} className="grid-skeleton-column">
          <Skeleton height={34} radius={17} width="70%" />
          {tops.map((top) => (
            <div key={top} style={{ position: 'absolute', top: 80 + top, left: 8, right: 10 }}>
              <Skeleton height={54} />
            </div>
          ))}
        </div>
      ))}
    </div>
  )
}

export function ListSkeleton() {
  return (
    <div className="phone-list" aria-busy="true">
      {[0, 1, 2, 3, 4].map((line) => (
        <Skeleton key={line} height={60} radius={10} />
      ))}
    </div>
  )
}
