/**
 * The library draws a card anew when it changes, and whoever was on it with the keyboard would be nowhere. Answers how to put
 * them back, to be called after each drawing, and how to stop.
 */
export function keepFocus(place: HTMLElement): { restore: () => void; stop: () => void } {
  let held: string | undefined
  const enter = ({ target }: FocusEvent) => (held = cardOf(target))
  // An element that is taken away loses the focus too; who goes elsewhere leaves it standing.
  const leave = ({ target }: FocusEvent) =>
    queueMicrotask(() => {
      if ((target as Element).isConnected && cardOf(document.activeElement) !== held) held = undefined
    })
  place.addEventListener('focusin', enter)
  place.addEventListener('focusout', leave)
  return {
    restore: () => {
      if (held === undefined || (document.activeElement !== null && document.activeElement !== document.body)) return
      const card = place.querySelector<HTMLElement>(`.ec-event[data-card="${CSS.escape(held)}"]`)
      card?.focus({ preventScroll: true })
    },
    stop: () => {
      place.removeEventListener('focusin', enter)
      place.removeEventListener('focusout', leave)
    },
  }
}

function cardOf(target: EventTarget | null): string | undefined {
  return (target as Element | null)?.closest<HTMLElement>('.ec-event[data-card]')?.dataset['card'] || undefined
}
