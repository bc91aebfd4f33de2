export interface Hand {
  holds: () => boolean
  stop: () => void
}

/** Whether a pointer is down in this place. `released` is called once none is any more, and its click has been heard. */
export function heldByHand(place: HTMLElement, released: () => void): Hand {
  const down = new Set<number>()
  const press = ({ pointerId }: PointerEvent) => down.add(pointerId)
  const lift = ({ pointerId }: PointerEvent) => {
    if (down.has(pointerId)) setTimeout(() => down.delete(pointerId) && down.size === 0 && released())
  }
  // Let go where nobody hears it, as over the frame of another page.
  const pass = (event: PointerEvent) => {
    if (event.buttons === 0) lift(event)
  }
  const ending = new AbortController()
  const heard = { capture: true, signal: ending.signal }
  place.addEventListener('pointerdown', press, heard)
  addEventListener('pointerup', lift, heard)
  addEventListener('pointercancel', lift, heard)
  addEventListener('pointermove', pass, heard)
  return { holds: () => down.size > 0, stop: () => ending.abort() }
}
