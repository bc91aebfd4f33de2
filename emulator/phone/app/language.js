/* global URLSearchParams, document, localStorage, location */
import { words } from './words.js'

/** @typedef {import('./words.js').Language} Language */

const REMEMBERED = 'puntual-twin-language'

/** Asked for in the address, chosen before, or Spanish. @returns {Language} */
export function preferredLanguage() {
  const wishes = [new URLSearchParams(location.search).get('lang'), localStorage.getItem(REMEMBERED)]
  for (const wish of wishes) {
    const language = /** @type {Language} */ (wish?.slice(0, 2).toLowerCase() ?? '')
    if (language in words) return language
  }
  return 'es'
}

/** @param {Language} language */
export function rememberLanguage(language) {
  localStorage.setItem(REMEMBERED, language)
}

/** Writes the fixed texts of the page. @param {Language} language */
export function writePage(language) {
  const said = /** @type {Record<string, string>} */ (/** @type {unknown} */ (words[language]))
  document.documentElement.lang = words[language].locale
  document.title = `${words[language].title} · puntual.`
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = said[node.getAttribute('data-text') ?? ''] ?? ''
  for (const node of document.querySelectorAll('[data-label]'))
    node.setAttribute('aria-label', said[node.getAttribute('data-label') ?? ''] ?? '')
  for (const node of document.querySelectorAll('[data-hint]'))
    node.setAttribute('placeholder', said[node.getAttribute('data-hint') ?? ''] ?? '')
}
