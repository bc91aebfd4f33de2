/* global EventSource, fetch, navigator */

/** @typedef {import('./book.js').Phones} Phones */
/** @typedef {import('./book.js').Conversation} Conversation */
/** @typedef {import('./book.js').Changes} Changes */
/** @typedef {import('./world.js').State} State */
/** @typedef {import('./world.js').Webhook} Webhook */
/** @typedef {'users' | 'inbound' | 'faults' | 'rules' | 'clock'} Door */

const RETRY_MS = 1_500

/** What a door said against it, in its own words. */
export class Refused extends Error {}

/** @returns {Promise<Phones>} */
export function fetchPhones() {
  return fetchJson('/emulator/conversations')
}

/** @returns {Promise<State>} */
export function fetchState() {
  return fetchJson('/emulator/state')
}

/** @param {string} phone @returns {Promise<Conversation>} */
export function fetchConversation(phone) {
  return fetchJson(`/emulator/conversations/${encodeURIComponent(phone)}`)
}

/** @param {Door} door @param {object} body */
export async function knock(door, body) {
  const answer = await fetch(`/emulator/${door}`, { method: 'POST', body: JSON.stringify(body) })
  const said = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Refused(typeof said.error === 'string' ? said.error : `HTTP ${answer.status}`)
  return said
}

/** For a page about to go, which hears no answer. @param {Door} door @param {object} body */
export function knockAndGo(door, body) {
  navigator.sendBeacon(`/emulator/${door}`, JSON.stringify(body))
}

/**
 * Listens for as long as the page lives. The browser reconnects by itself, except after an answer that was an error.
 * @param {{ connected: () => void, lost: () => void, changes: (changes: Changes) => void, webhooks: (webhooks: Webhook[]) => void,
 *   stale: () => void }} hear
 */
export function listen(hear) {
  const events = new EventSource('/emulator/events')
  events.addEventListener('hello', () => hear.connected())
  events.addEventListener('stale', () => hear.stale())
  events.addEventListener('changes', ({ data }) => hear.changes(JSON.parse(String(data))))
  events.addEventListener('webhooks', ({ data }) => hear.webhooks(JSON.parse(String(data))))
  events.addEventListener('error', () => {
    hear.lost()
    if (events.readyState === EventSource.CLOSED) setTimeout(() => listen(hear), RETRY_MS)
  })
}

/** @param {string} path */
async function fetchJson(path) {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return answer.json()
}
