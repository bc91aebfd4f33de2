/** @typedef {import('./book.js').Message} Message */
/** @typedef {'scheduled' | 'accepted' | 'sent' | 'delivered' | 'read' | 'failed' | 'canceled'} Step */
/** @typedef {{ step: Step, at: number | undefined }} Stage */
/** @typedef {{ sid: string, message: Message, answers: Message[] }} Item */

const WINDOW_MS = 24 * 3_600_000

/** The stations of a message's life, those to come without an instant. @param {Message} message @returns {Stage[]} */
export function stagesOf({ at, status }) {
  /** @type {Stage} */
  const first = { step: status === 'scheduled' || at.scheduled !== undefined ? 'scheduled' : 'accepted', at: at.accepted }
  /** @type {Stage[]} */
  const way = [
    { step: 'sent', at: at.sent },
    { step: 'delivered', at: at.delivered },
    { step: 'read', at: at.read },
  ]
  const end = endOf({ at, status })
  return end === undefined ? [first, ...way] : [first, ...way.filter((stage) => stage.at !== undefined), end]
}

/** @param {Pick<Message, 'at' | 'status'>} message @returns {Stage | undefined} */
function endOf({ at, status }) {
  if (status === 'canceled') return { step: 'canceled', at: at.canceled }
  if (status === 'failed' || status === 'undelivered') return { step: 'failed', at: at.failed ?? at.undelivered }
  return undefined
}

/** When the phone got it, which may be long after it was accepted; nothing while it has not. @param {Message} message */
export function arrivedAt({ isInbound, at }) {
  return isInbound ? at.accepted : (at.delivered ?? at.read)
}

/** Each message newest first, with what the client answered to it; what answers none stands alone. @param {Message[]} messages @returns {Item[]} */
export function itemsOf(messages) {
  const listed = new Set(messages.filter(({ isInbound }) => !isInbound).map(({ sid }) => sid))
  const alone = messages.filter(({ isInbound, answers }) => !isInbound || answers === null || !listed.has(answers))
  return alone
    .map((message) => ({ sid: message.sid, message, answers: messages.filter(({ answers }) => answers === message.sid) }))
    .reverse()
}

/** Whether the client had written to this business in the 24 hours before. @param {Message} message @param {Message[]} messages */
export function wasInWindow({ sender, at }, messages) {
  return messages.some(
    (other) =>
      other.isInbound && other.sender === sender && other.at.accepted <= at.accepted && at.accepted < other.at.accepted + WINDOW_MS,
  )
}

/** The answer that tapped a button of this message. @param {Message} message @param {Message[]} messages */
export function tapOf({ sid }, messages) {
  return messages.findLast(({ answers, tapped }) => answers === sid && tapped !== null)?.tapped ?? undefined
}
