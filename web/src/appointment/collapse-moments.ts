import type { Moment } from './read-visit.ts'

/**
 * A message is one entry, where it began, and says how far it came: its queueing, sending, delivery and reading would be four lines of
 * one story. One that has not left stands where it will leave.
 */
export function collapseMoments(moments: readonly Moment[]): Moment[] {
  const waiting = new Set(moments.flatMap(({ message, future }) => (message !== null && future ? [message.id] : [])))
  const told = new Set<string>()
  return moments.flatMap((moment) => {
    const { message, future } = moment
    if (message === null) return [moment]
    if (told.has(message.id) || (waiting.has(message.id) && !future)) return []
    told.add(message.id)
    return [{ ...moment, reason: message.reason ?? message.waiting, error: message.error }]
  })
}
