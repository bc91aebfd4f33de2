const ways: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Arrows go to the nearest card that way; M gives the card another hour by the dialog, since nobody drags with a keyboard. */
export function hearArrows(place: HTMLElement, reschedule: (id: string) => void): () => void {
  const hear = (event: KeyboardEvent) => {
    const card = (event.target as Element).closest<HTMLElement>('.ec-event[data-card]')
    if (card === null || event.metaKey || event.ctrlKey || event.altKey) return
    if (event.key.toLowerCase() === 'm') {
      event.preventDefault()
      reschedule(card.dataset['card'] ?? '')
      return
    }
    const way = ways[event.key]
    if (way === undefined) return
    event.preventDefault()
    const next = nearest(card, [...place.querySelectorAll<HTMLElement>('.ec-event[data-card]:not([data-card=""]):not(.dimmed)')], way)
    if (next === undefined) return
    card.tabIndex = -1
    next.tabIndex = 0
    next.focus()
    next.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  place.addEventListener('keydown', hear)
  return () => place.removeEventListener('keydown', hear)
}

/** Going sideways, another column counts by how near its hour is; going up or down, only one's own column counts. */
function nearest(from: HTMLElement, cards: readonly HTMLElement[], { x, y }: { x: number; y: number }): HTMLElement | undefined {
  const here = from.getBoundingClientRect()
  const rated = cards.flatMap((card) => {
    const there = card.getBoundingClientRect()
    const [dx, dy] = [there.left - here.left, there.top - here.top]
    const ahead = x === 0 ? dy * y : dx * x
    const aside = x === 0 ? Math.abs(dx) : Math.abs(dy)
    if (card === from || ahead <= 1 || (x === 0 && aside > here.width)) return []
    return [{ card, distance: x === 0 ? ahead + aside : ahead * 2 + aside }]
  })
  return rated.sort((one, other) => one.distance - other.distance)[0]?.card
}
