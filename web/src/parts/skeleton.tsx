import './empty.css'

/** A grey shape with the final geometry. It waits 150 ms before it shows, so that a quick answer does not flicker. */
export function Skeleton({ width = '100%', height, radius }: { width?: number | string; height: number | string; radius?: number }) {
  return <div className="skeleton" style={{ width, height, borderRadius: radius }} aria-hidden="true" />
}
