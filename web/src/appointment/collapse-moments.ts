import type { Moment } from './read-visit.ts'

/**
 * A message is one entry, where it began, and says how far it came: its queueing, sending, delivery and reading would be four lines of
 * one story. One that has not left stands where it will leave.
 */
export function collapseMoments(moments: readonly Moment[]): Moment[] {
  const waiting = new Set(moments.flatMap(({ message, future }) => (message !== null && future ? [message.id] : [])))
  const told = new Set<string>()
  return inOrder(moments).flatMap((moment) => {
    const { message, future } = moment
    if (message === null) return [moment]
    if (told.has(message.id) || (waiting.has(message.id) && !future)) return []
    told.add(message.id)
    return [{ ...moment, reason: message.reason ?? message.waiting, error: message.error }]
  })
}

/** What follows from a booking is written in its transaction, within the same instant; the booking comes first all the same. */
function inOrder(moments: readonly Moment[]): Moment[] {
  const booked = moments.filter(({ type }) => type === 'booked')
  return [...booked, ...moments.filter((moment) => !booked.includes(moment))]
}
