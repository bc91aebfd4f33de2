import { arrivedAt } from './course.js'
import { startOfDay } from './format.js'

/** @typedef {import('./book.js').Message} Message */
/** @typedef {{ key: string, at: number, message?: Message }} Line */

/** What reached the phone or left it, as it came, with a line before each new day. @param {Message[]} messages @returns {Line[]} */
export function linesOf(messages) {
  const arrived = messages.flatMap((message) => {
    const at = arrivedAt(message)
    return at === undefined ? [] : [{ key: message.sid, at, message }]
  })
  let lastDay = 0
  return arrived
    .sort((one, other) => one.at - other.at)
    .flatMap((line) => {
      const dayOf = startOfDay(line.at)
      const isNewDay = dayOf !== lastDay
      lastDay = dayOf
      return isNewDay ? [{ key: `day ${dayOf}`, at: dayOf }, line] : [line]
    })
}
