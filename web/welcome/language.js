/* global localStorage, navigator */
import { words } from './words.js'

/** @typedef {import('./words.js').Language} Language */

const REMEMBERED = 'puntual-language'

/** Chosen before, else the browser's own, else Spanish. @returns {Language} */
export function preferredLanguage() {
  const wishes = [remembered(), ...navigator.languages]
  const known = wishes.map((wish) => wish?.slice(0, 2).toLowerCase() ?? '').find((wish) => wish in words)
  return /** @type {Language} */ (known ?? 'es')
}

/** @param {Language} language */
export function rememberLanguage(language) {
  try {
    localStorage.setItem(REMEMBERED, language)
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function remembered() {
  try {
    return localStorage.getItem(REMEMBERED)
  } catch {
    return null
  }
}
