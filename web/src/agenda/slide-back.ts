const SLIDE_MS = 180

/** Takes a card back to where it was, so that the eye can follow: from where it lies now to wherever `back` puts it. */
export function slideBack(id: string, back: () => void): void {
  const from = cardAt(id)?.getBoundingClientRect()
  back()
  if (from === undefined || matchMedia('(prefers-reduced-motion: reduce)').matches) return
  // Twice: the calendar draws in the frame after the one in which it hears.
  requestAnimationFrame(() => requestAnimationFrame(() => slide(cardAt(id), from)))
}

function slide(card: Element | undefined, from: DOMRect): void {
  if (card === undefined) return
  const to = card.getBoundingClientRect()
  const start = `translate(${from.left - to.left}px, ${from.top - to.top}px)`
  card.animate([{ transform: start }, { transform: 'none' }], { duration: SLIDE_MS, easing: 'cubic-bezier(.2,.8,.2,1)' })
}

function cardAt(id: string): HTMLElement | undefined {
  return document.querySelector<HTMLElement>(`.ec-event[data-card="${CSS.escape(id)}"]`) ?? undefined
}
