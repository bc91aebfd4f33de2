import type { CardWords } from './card-words.ts'
import type { Card } from './read-agenda.ts'

interface Wardrobe {
  cards: readonly Card[]
  wordsOf: (card: Card) => CardWords
  selected: string | undefined
}

/** Gives the calendar's cards the names they are heard by, one stop for the Tab key among them, and the ring of the one that is open. */
export function dress(place: HTMLElement, { cards, wordsOf, selected }: Wardrobe): void {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const drawn = [...place.querySelectorAll<HTMLElement>('.ec-event[data-card]')]
  const stop =
    drawn.find((element) => element === document.activeElement) ?? drawn.find(({ dataset }) => dataset['card'] === selected) ?? drawn[0]
  for (const element of drawn) {
    const card = byId.get(element.dataset['card'] ?? '')
    if (card === undefined) continue
    const { spoken } = wordsOf(card)
    const hidden = element.classList.contains('dimmed')
    setAttribute(element, 'aria-label', spoken)
    setAttribute(element, 'title', spoken)
    setAttribute(element, 'aria-hidden', hidden ? 'true' : null)
    element.tabIndex = element === stop && !hidden ? 0 : -1
    element.classList.toggle('selected', card.id === selected)
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
    element.removeAttribute('aria-colindex')
    element.removeAttribute('aria-colspan')
  }
  for (const element of frame.querySelectorAll('.ec-col-head [aria-label]')) element.removeAttribute('aria-label')
  const main = frame.querySelector<HTMLElement>('.ec-main')
  // What scrolls can be scrolled by the keyboard, too.
  if (main !== null) main.tabIndex = 0
}

function setAttribute(element: Element, name: string, value: string | null): void {
  if (element.getAttribute(name) === value) return
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}
