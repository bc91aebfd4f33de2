import type { Calendar } from '@event-calendar/core'

type Events = NonNullable<Calendar.Options['events']>

/**
 * Gives the calendar what differs from what it was given before. Given all of it anew, it would draw every card anew: under the hand
 * that presses it, and hundreds of them for one that changed.
 */
export function tellEvents(calendar: Calendar, before: Events, events: Events): void {
  const known = new Map(before.map((event) => [String(event.id), JSON.stringify(event)]))
  for (const event of events) {
    const id = String(event.id)
    const was = known.get(id)
    known.delete(id)
    if (was === undefined) calendar.addEvent(event)
    else if (was !== JSON.stringify(event)) calendar.updateEvent(event)
  }
  for (const id of known.keys()) calendar.removeEventById(id)
}
