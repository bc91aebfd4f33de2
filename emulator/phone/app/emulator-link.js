/* global EventSource, fetch */

/** @typedef {import('./book.js').Phones} Phones */
/** @typedef {import('./book.js').Conversation} Conversation */
/** @typedef {import('./book.js').Changes} Changes */

const RETRY_MS = 1_500

/** @returns {Promise<Phones>} */
export function fetchPhones() {
  return fetchJson('/emulator/conversations')
}

/** @param {string} phone @returns {Promise<Conversation>} */
export function fetchConversation(phone) {
  return fetchJson(`/emulator/conversations/${encodeURIComponent(phone)}`)
}

/** @param {string} phone @param {boolean} readReceipts */
export function describeUser(phone, readReceipts) {
  return fetchJson('/emulator/users', { method: 'POST', body: JSON.stringify({ phone, readReceipts }) })
}

/**
 * Listens for as long as the page lives. The browser reconnects by itself, except after an answer that was an error.
 * @param {{ connected: () => void, lost: () => void, changes: (changes: Changes) => void, stale: () => void }} hear
 */
export function listen(hear) {
  const events = new EventSource('/emulator/events')
  events.addEventListener('hello', () => hear.connected())
  events.addEventListener('stale', () => hear.stale())
  events.addEventListener('changes', ({ data }) => hear.changes(JSON.parse(String(data))))
  events.addEventListener('error', () => {
    hear.lost()
    if (events.readyState === EventSource.CLOSED) setTimeout(() => listen(hear), RETRY_MS)
  })
}

/** Runs the act at once; asked again too soon, once more when the pause is over. @param {() => void} act @param {number} pauseMs */
export function atMostEvery(act, pauseMs) {
  let pausing = false
  let asked = false
  return function ask() {
    asked = pausing
    if (pausing) return
    pausing = true
    act()
    setTimeout(() => {
      pausing = false
      if (asked) ask()
    }, pauseMs)
  }
}

/** @param {string} path @param {RequestInit} [init] */
async function fetchJson(path, init) {
  const answer = await fetch(path, init)
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer.json()
}
