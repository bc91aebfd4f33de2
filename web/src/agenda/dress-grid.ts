interface Dressed {
  selected: string | undefined
  touched: ReadonlySet<string>
}

/** Gives the calendar's cards one stop for the Tab key among them, the ring of the one that is open, and the tint of what others changed. */
export function dress(place: HTMLElement, { selected, touched }: Dressed): void {
  const drawn = [...place.querySelectorAll<HTMLElement>('.ec-event[data-card]:not([data-card=""])')]
  const stop =
    drawn.find((element) => element === document.activeElement) ?? drawn.find(({ dataset }) => dataset['card'] === selected) ?? drawn[0]
  for (const element of drawn) {
    const hidden = element.classList.contains('dimmed')
    setAttribute(element, 'aria-hidden', hidden ? 'true' : null)
    element.tabIndex = element === stop && !hidden ? 0 : -1
    element.classList.toggle('selected', element.dataset['card'] === selected)
    element.classList.toggle('touched', touched.has(element.dataset['card'] ?? ''))
  }
}

/**
 * The library calls its grid a table whose rows hold no cells: a reader would be led astray, and axe says so. To us it is a group of
 * buttons, each of which says its hour and its column.
 */
export function dressFrame(place: HTMLElement, label: string): void {
  const frame = place.querySelector<HTMLElement>('.ec')
  if (frame === null) return
  setAttribute(frame, 'role', 'group')
  setAttribute(frame, 'aria-label', label)
  for (const element of frame.querySelectorAll('[role=row], [role=rowgroup], [role=cell], [role=columnheader]')) {
    element.setAttribute('role', 'presentation')
  }
  for (const element of frame.querySelectorAll('[aria-colindex]')) element.removeAttribute('aria-colindex')
  for (const element of frame.querySelectorAll('[aria-colspan]')) element.removeAttribute('aria-colspan')
  for (const element of frame.querySelectorAll('.ec-col-head [aria-label]')) element.removeAttribute('aria-label')
  const main = frame.querySelector<HTMLElement>('.ec-main')
  // What scrolls can be scrolled by the keyboard, too.
  if (main !== null) main.tabIndex = 0
}

/** The library draws in its own time: whatever it draws is dressed anew. */
export function keepDressed(place: HTMLElement, labelOf: () => string): () => void {
  const observer = new MutationObserver(() => dressFrame(place, labelOf()))
  observer.observe(place, { childList: true, subtree: true, attributeFilter: ['role', 'aria-colindex', 'aria-colspan'] })
  return () => observer.disconnect()
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
