import { sayBareTime } from '../calendar/format.ts'
import { dateOf, type LocalTime, minutesOf, timeOf } from '../calendar/local.ts'
import type { Manner } from '../calendar/manner.ts'
import { HOUR_PX } from './card-html.ts'
import type { Agenda } from './read-agenda.ts'
import { hoursShown } from './working-hours.ts'

/**
 * The hand of the location's clock, under the cards: over them it would read as struck through. Ours and not the library's, which
 * knows the browser's clock only.
 */
export function drawNow(place: HTMLElement, agenda: Agenda, perDay: number, now: LocalTime, manner: Manner): void {
  const main = place.querySelector('.ec-main')
  const { first, last } = hoursShown(agenda)
  const minutes = minutesOf(timeOf(now)) - first * 60
  const day = agenda.hours.findIndex(({ date }) => date === dateOf(now))
  const shown = main !== null && day >= 0 && minutes >= 0 && minutes <= (last - first) * 60
  if (!shown) {
    for (const part of place.querySelectorAll('.now-line, .now-gutter')) part.remove()
    return
  }
  const top = `${(minutes / 60) * HOUR_PX}px`
  const line = partOf(main, 'now-line')
  line.style.gridColumn = `${2 + day * perDay} / span ${perDay}`
  line.style.top = top
  const gutter = partOf(main, 'now-gutter')
  // It sticks to the left edge, so that `top` would be a place to stick to as well.
  gutter.style.marginTop = `calc(${top} - 10px)`
  if (gutter.childElementCount === 0) gutter.append(elementOf('span', 'now-clock'), elementOf('i', 'now-dot'))
  const clock = gutter.querySelector<HTMLElement>('.now-clock')
  if (clock === null) return
  clock.textContent = sayBareTime(now, manner)
  clock.style.boxShadow = coverHour(minutes)
}

/** Both are as high as this: nearer than that the clock would cut through the hour's label, and covers it whole. */
const LABEL_PX = 20

function coverHour(minutes: number): string {
  const fromHour = (minutes - 60 * Math.round(minutes / 60)) * (HOUR_PX / 60)
  return Math.abs(fromHour) < LABEL_PX ? `0 ${-fromHour}px var(--surface)` : ''
}

function partOf(main: Element, name: string): HTMLElement {
  const known = main.querySelector<HTMLElement>(`:scope > .${name}`)
  if (known !== null) return known
  const made = elementOf('div', name)
  made.setAttribute('aria-hidden', 'true')
  main.append(made)
  return made
}

function elementOf(tag: 'div' | 'span' | 'i', name: string): HTMLElement {
  const made = document.createElement(tag)
  made.className = name
  return made
}
